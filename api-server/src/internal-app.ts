import type { FastifyInstance } from 'fastify'
import type { Context } from './context.ts'
import { register } from './handler.ts'
import { HEALTH_PATHS } from './http/add-health.ts'
import { answerUnknownAddresses } from './http/answer/unknown-address.ts'
import { createHttp } from './http/create-http.ts'
import { INTERNAL_ROUTES } from './routes.ts'

const METRICS_PATH = '/metrics'

/** What only machines inside the network reach: the ML server's operations and the figures. Without a port; start.ts listens. */
export function createInternalApp(context: Context): FastifyInstance {
  const app = createHttp(context)
  for (const route of INTERNAL_ROUTES) register(app, context, route)
  app.get(METRICS_PATH, async (_request, reply) => {
    const { contentType, body } = await context.metrics.page()
    return reply.type(contentType).send(body)
  })
  answerUnknownAddresses(app, INTERNAL_ROUTES, { pages: [...HEALTH_PATHS, METRICS_PATH] })
  return app
}
