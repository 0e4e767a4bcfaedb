import { Problem } from '@truegul/contract'
import type { Log } from '@truegul/service'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { addHealth } from './add-health.ts'
import { refuseBrokenRequest } from './broken-request.ts'
import { acceptJsonOnly } from './json-body.ts'
import { problemOf } from './problem-of.ts'
import { securityHeaders } from './security-headers.ts'
import { sendProblem } from './send-problem.ts'

/** What both listeners have in common: limits, headers, problems, figures and health. */
export function createHttp(context: Context): FastifyInstance {
  const { settings, metrics } = context
  const headers = securityHeaders({ isHttps: settings.publicUrl.protocol === 'https:' })
  const answerError = (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
    sendProblem(reply, problemOf(error) ?? unexpected(error, request, context.log))
  const app: FastifyInstance = Fastify({
    logger: false,
    trustProxy: (_address, hop) => hop < settings.trustedProxies,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 256 },
    genReqId: () => crypto.randomUUID(),
    return503OnClosing: false,
    // These come before any hook.
    frameworkErrors: (error, request, reply) => answerError(error, request, reply.headers(headers)),
    clientErrorHandler: refuseBrokenRequest,
  })

  app.decorateRequest('answer', null)
  app.setErrorHandler(answerError)
  acceptJsonOnly(app)
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const operation = request.routeOptions.config.operation ?? 'other'
    metrics.requests.observe({ operation, status: reply.statusCode }, reply.elapsedTime / 1000)
    done()
  })
  addHealth(app, context)
  return app
}

/** A fault of ours. Never the request's body or address: they are the learner's. */
function unexpected(error: unknown, { id, routeOptions }: FastifyRequest, log: Log): Problem {
  log.error({ err: error, requestId: id, operation: routeOptions?.config?.operation }, 'unexpected error')
  const detail = `Something went wrong on our side; it was written down under ${id}. Try again in a moment.`
  return new Problem('internal-error', detail)
}
