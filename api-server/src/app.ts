import { OPERATIONS, Problem } from '@truegul/contract'
import type { Log } from '@truegul/service'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Context } from './context.ts'
import { register } from './handler.ts'
import { addHealth, HEALTH_PATHS } from './http/add-health.ts'
import { refuseBrokenRequest } from './http/broken-request.ts'
import { insideOnly } from './http/inside-only.ts'
import { acceptJsonOnly } from './http/json-body.ts'
import { problemOf } from './http/problem-of.ts'
import { PAGE_POLICY, securityHeaders } from './http/security-headers.ts'
import { sendProblem } from './http/send-problem.ts'
import { answerUnknownAddresses } from './http/unknown-address.ts'
import { addPages, PAGE_PATHS } from './pages/add-pages.ts'
import { ROUTES } from './routes.ts'

/** The API server without a port: what start.ts listens with. */
export function createApp(context: Context): FastifyInstance {
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

  for (const route of ROUTES) register(app, context, route)
  addHealth(app, context, insideOnly)
  addPages(app, PAGE_POLICY)
  answerUnknownAddresses(app, [
    ...OPERATIONS.map(({ method, path, caller }) => ({ method, path, isInside: caller === 'ml-server' })),
    ...[...HEALTH_PATHS, ...PAGE_PATHS].map((path) => ({
      method: 'GET' as const,
      path,
      isInside: path === '/metrics',
    })),
  ])
  return app
}

/** A fault of ours. Never the request's body or address: they are the learner's. */
function unexpected(error: unknown, { id, routeOptions }: FastifyRequest, log: Log): Problem {
  log.error({ err: error, requestId: id, operation: routeOptions?.config?.operation }, 'unexpected error')
  const detail = `Something went wrong on our side; it was written down under ${id}. Try again in a moment.`
  return new Problem('internal-error', detail)
}
