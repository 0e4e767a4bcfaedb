import type { Operation, Output, Parsed } from '@truegul/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from './context.ts'
import { insideOnly } from './http/inside-only.ts'
import { parseInput } from './http/parse-input.ts'
import { requireCallbackSecret } from './results/callback-secret.ts'
import type { Learner } from './sessions/access-tokens.ts'
import { authenticate } from './sessions/authenticate.ts'

/** The request itself, for headers and cookies, and the reply, for a second success status. */
export type Call = { request: FastifyRequest; reply: FastifyReply }
/** What the handler of an operation for learners gets: it runs for a signed-in learner only. */
export type LearnerCall = Call & Learner

export type Handle<O extends Operation> = (context: Context, input: Parsed<O>, call: LearnerCall) => Promise<Output<O>>

export type Route = {
  operation: Operation
  handle(context: Context, input: unknown, call: LearnerCall): Promise<unknown>
}

/** A line of the table in routes.ts. The compiler checks the handler against the operation. */
export const route = <O extends Operation>(operation: O, handle: Handle<O>): Route => ({ operation, handle })

const PUBLIC_BODY = 64 * 1024
const INTERNAL_BODY = 256 * 1024

declare module 'fastify' {
  interface FastifyRequest {
    learner: Learner | null
  }
  interface FastifyContextConfig {
    operation?: string
  }
}

const NOBODY: Learner = { userId: '', sessionId: '' }

/** Puts an operation on the wire: who may call, what goes in, what comes out. */
export function register(app: FastifyInstance, context: Context, { operation, handle }: Route): void {
  const { method, path, caller, input, output, success } = operation
  const hasBody = method !== 'GET' && method !== 'DELETE'
  app.route({
    method,
    url: path,
    bodyLimit: caller === 'ml-server' ? INTERNAL_BODY : PUBLIC_BODY,
    config: { operation: operation.name },
    // Before the body is read, so that nobody makes this server read what it will refuse.
    onRequest: async (request) => {
      if (caller === 'learner') request.learner = await authenticate(context, request)
      if (caller !== 'ml-server') return
      insideOnly(request)
      requireCallbackSecret(context.settings.callbackSecrets, request)
    },
    handler: async (request, reply) => {
      const rest = hasBody ? request.body : request.query
      const parsed = parseInput(input, request.params as Record<string, unknown>, rest)
      reply.code(success[0])
      const value = await handle(context, parsed, { request, reply, ...(request.learner ?? NOBODY) })
      if (reply.statusCode === 204) return reply.send()
      // Parsing the answer costs as much as making it: where it counts, the tests have done it.
      return context.settings.isDevelopment ? output.parse(value) : value
    },
  })
}
