import { Problem } from '@truegul/contract'
import type { Log } from '@truegul/service'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { addHealth } from './add-health.ts'
import { problemOf } from './answer/problem-of.ts'
import { securityHeaders } from './answer/security-headers.ts'
import { sendProblem } from './answer/send-problem.ts'
import { brokenRequests } from './request/broken-request.ts'
import { capConnections } from './request/cap-connections.ts'
import { acceptJsonOnly } from './request/json-body.ts'

/** What both listeners have in common: limits, headers, problems, figures and health. */
export function createHttp(context: Context): FastifyInstance {
  const { settings, metrics } = context
  const headers = securityHeaders({ isHttps: settings.publicUrl.protocol === 'https:' })
  const answerError = (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
    sendProblem(reply, problemOf(error) ?? unexpected(error, request, context.log))
  const broken = brokenRequests(headers)
  const { requestWithin, connections } = settings.http
  const app: FastifyInstance = Fastify({
    logger: false,
    trustProxy: (_address, hop) => hop < settings.trustedProxies,
    requestTimeout: requestWithin,
    http: {
      requestTimeout: requestWithin,
      headersTimeout: requestWithin,
      // Node looks for slow requests only so often; with its 30 s they had up to twice their time.
      connectionsCheckingInterval: Math.min(1_000, requestWithin / 2),
    },
    routerOptions: { maxParamLength: 256 },
    genReqId: () => crypto.randomUUID(),
    return503OnClosing: false,
    // These come before any hook.
    frameworkErrors: (error, request, reply) => answerError(error, request, reply.headers(headers)),
    clientErrorHandler: (error, socket) => broken.refuse(error, socket),
  })

  capConnections(app.server, connections, () => metrics.connectionsRefused.inc())
  app.decorateRequest('answer', null)
  app.decorateRequest('hasWaited', false)
  app.setErrorHandler(answerError)
  acceptJsonOnly(app)
  app.addHook('onRequest', (_request, reply, done) => {
    broken.onRequest(reply)
    reply.headers(headers)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const { operation = 'other' } = request.routeOptions.config
    if (request.hasWaited) return done()
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
  return new Problem('internal-error', detail, { values: { reference: id } })
}
