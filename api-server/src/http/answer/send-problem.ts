import type { Problem } from '@truegul/contract'
import type { FastifyReply } from 'fastify'

/** Answers with a problem as RFC 9457 wants it. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { retryAfter } = problem.details
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem.toBody()))
}
