import { Readable } from 'node:stream'
import { isEmpty, type Operation } from '@truegul/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Context } from './context.ts'
import { parseInput } from './http/request/parse-input.ts'
import { requireCallbackSecret } from './results/callback-secret.ts'
import type { Learner } from './sessions/access-tokens.ts'
import { authenticate } from './sessions/authenticate.ts'
import { authenticateOperator } from './sessions/authenticate-operator.ts'

/** The request itself, for headers and cookies, and the reply, for a second success status. */
type Exchange = { request: FastifyRequest; reply: FastifyReply }

/** What a handler knows of who called. */
type Known = {
  anyone: object
  learner: Learner
  'ml-server': object
  operator: Learner
  'operator-at-door': Learner
}

/** What a handler gets beside the input: of who called, only what this kind of caller has shown. */
export type Call<Who extends keyof Known = 'anyone'> = Exchange & Known[Who]
export type LearnerCall = Call<'learner'>
export type OperatorCall = Call<'operator'>

/** Finds out who calls, or throws the problem that says why they may not. */
const ADMIT: { [Who in keyof Known]: (context: Context, request: FastifyRequest) => Promise<Known[Who]> } = {
  anyone: async () => ({}),
  learner: authenticate,
  'ml-server': async ({ settings }, request) => {
    requireCallbackSecret(settings.callbackSecrets, request)
    return {}
  },
  operator: (context, request) => authenticateOperator(context, request, { hasShown: true }),
  'operator-at-door': (context, request) => authenticateOperator(context, request, { hasShown: false }),
}

type Handle<In extends z.ZodType, Out extends z.ZodType, Who extends keyof Known> = (
  context: Context,
  input: z.output<In>,
  call: Call<Who>,
) => Promise<z.output<Out>>

/** Runs the handler for the caller that was let in. */
type Answer = (rest: unknown, reply: FastifyReply) => Promise<unknown>

export type Route = {
  operation: Operation
  /** @throws Problem for a caller who may not. */
  admit(context: Context, request: FastifyRequest): Promise<Answer>
}

/** A line of the table in routes.ts. The compiler checks the handler against the operation and its caller. */
export function route<In extends z.ZodType, Out extends z.ZodType, Who extends keyof Known>(
  operation: Operation<In, Out, Who>,
  handle: Handle<In, Out, Who>,
): Route {
  return {
    operation,
    async admit(context, request) {
      const caller = await ADMIT[operation.caller](context, request)
      return async (rest, reply) => {
        const input = parseInput(operation.input, request.params as Record<string, unknown>, rest)
        return handle(context, input, { request, reply, ...caller })
      }
    },
  }
}

/** An answer that is written while it is read, as a file. */
export type Body = { type: string; fileName: string; body: Readable }

/** A line of the table in routes.ts for an operation whose answer is a file: `output` describes it and nothing parses it. */
export function fileRoute<In extends z.ZodType, Who extends keyof Known>(
  operation: Operation<In, z.ZodType, Who>,
  handle: (context: Context, input: z.output<In>, call: Call<Who>) => Promise<Body>,
): Route {
  return route<In, z.ZodType, Who>(operation, async (context, input, call) => {
    const { type, fileName, body } = await handle(context, input, call)
    call.reply.type(type).header('content-disposition', `attachment; filename="${fileName}"`)
    return body
  })
}

const PUBLIC_BODY = 64 * 1024
const INTERNAL_BODY = 256 * 1024

declare module 'fastify' {
  interface FastifyRequest {
    answer: Answer | null
    /** It waited for something to happen, which tells nothing of how fast this server answers. */
    hasWaited: boolean
  }
  interface FastifyContextConfig {
    operation?: string
  }
}

/** Puts an operation on the wire: who may call, what goes in, what comes out. */
export function register(app: FastifyInstance, context: Context, { operation, admit }: Route): void {
  const { method, path, caller, output, success } = operation
  const hasBody = method !== 'GET' && method !== 'DELETE'
  app.route({
    method,
    url: path,
    bodyLimit: operation.maxBytes ?? (caller === 'ml-server' ? INTERNAL_BODY : PUBLIC_BODY),
    config: { operation: operation.name },
    // Before the body is read, so that nobody makes this server read what it will refuse.
    onRequest: async (request) => {
      request.answer = await admit(context, request)
    },
    handler: async (request, reply) => {
      reply.code(success[0])
      const value = await request.answer!(hasBody ? request.body : request.query, reply)
      if (isEmpty(reply.statusCode)) return reply.send()
      if (value instanceof Readable) return reply.send(value)
      // Parsing the answer costs as much as making it: where it counts, the tests have done it.
      return context.settings.isDevelopment ? output.parse(value) : value
    },
  })
}
