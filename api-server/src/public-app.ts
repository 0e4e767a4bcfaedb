import type { FastifyInstance } from 'fastify'
import type { Context } from './context.ts'
import { register } from './handler.ts'
import { HEALTH_PATHS } from './http/add-health.ts'
import { createHttp } from './http/create-http.ts'
import { PAGE_POLICY } from './http/security-headers.ts'
import { answerUnknownAddresses } from './http/unknown-address.ts'
import { addPages, PAGE_PATHS } from './pages/add-pages.ts'
import { PUBLIC_ROUTES } from './routes.ts'

/** What people and apps reach, through whatever proxy: the learners' operations and the pages. Without a port; start.ts listens. */
export function createPublicApp(context: Context): FastifyInstance {
  const app = createHttp(context)
  for (const route of PUBLIC_ROUTES) register(app, context, route)
  addPages(app, PAGE_POLICY)
  answerUnknownAddresses(app, PUBLIC_ROUTES, [...HEALTH_PATHS, ...PAGE_PATHS])
  return app
}
