import { type Operation, Problem } from '@truegul/contract'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './send-problem.ts'

/** `isInside`: for machines inside the network, so not even its existence is told outside. */
type Known = Pick<Operation, 'method' | 'path'> & { isInside: boolean }

/** Answers 405 with Allow where another method would do, and 404 everywhere else. */
export function answerUnknownAddresses(app: FastifyInstance, known: readonly Known[]): void {
  const patterns = known.map(({ method, path, isInside }) => ({
    method,
    isInside,
    pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}$`),
  }))
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0]!
    const isOutside = request.headers['x-forwarded-for'] !== undefined
    const here = patterns.filter(({ pattern, isInside }) => pattern.test(path) && !(isInside && isOutside))
    const methods = new Set<string>(here.map(({ method }) => method))
    if (methods.size === 0)
      return sendProblem(reply, new Problem('no-such-address', 'There is nothing at this address.'))
    if (methods.has('GET')) methods.add('HEAD')
    const allowed = [...methods].sort().join(', ')
    reply.header('allow', allowed)
    return sendProblem(reply, new Problem('method-not-allowed', `This address takes ${allowed} only.`))
  })
}
