import type { FastifyInstance } from 'fastify'
import type { Context } from './context.ts'
import { register } from './handler.ts'
import { HEALTH_PATHS } from './http/add-health.ts'
import { compressJson } from './http/answer/compress-json.ts'
import { PAGE_POLICY } from './http/answer/security-headers.ts'
import { answerUnknownAddresses } from './http/answer/unknown-address.ts'
import { createHttp } from './http/create-http.ts'
import { addKeptMails, keptMailPaths } from './mail/kept/add-kept-mails.ts'
import { addConsole, CONSOLE_PATHS } from './pages/add-console.ts'
import { ABOUT_PATH, addPages, PAGE_PATHS } from './pages/add-pages.ts'
import { addSecurityText, SECURITY_TEXT_PATH } from './pages/add-security-text.ts'
import { addWebApp } from './pages/add-web-app.ts'
import { addDeletePage, DELETE_PATH } from './privacy/delete-page/add-delete-page.ts'
import { PUBLIC_ROUTES } from './routes.ts'

/** What people and apps reach, through whatever proxy: the learners' operations and the pages. Without a port; start.ts listens. */
export function createPublicApp(context: Context): FastifyInstance {
  const app = createHttp(context)
  compressJson(app)
  for (const route of PUBLIC_ROUTES) register(app, context, route)
  addPages(app, PAGE_POLICY)
  addSecurityText(app, context.settings)
  addDeletePage(app, context)
  addKeptMails(app, context, PAGE_POLICY)
  const { webAppDir, consoleDir } = context.settings
  if (webAppDir === null) app.get('/', (_request, reply) => reply.redirect(ABOUT_PATH))
  const webApp = webAppDir === null ? null : addWebApp(app, webAppDir, PAGE_POLICY)
  if (consoleDir !== null) addConsole(app, consoleDir, PAGE_POLICY)
  const ofDeletePage = { operation: { method: 'POST', path: DELETE_PATH } } as const
  answerUnknownAddresses(app, [...PUBLIC_ROUTES, ofDeletePage], {
    pages: [
      ...HEALTH_PATHS,
      ...PAGE_PATHS,
      DELETE_PATH,
      ...(context.settings.securityContact === null ? [] : [SECURITY_TEXT_PATH]),
      ...keptMailPaths(context.settings),
      ...(consoleDir === null ? [] : CONSOLE_PATHS),
      ...(webApp?.paths ?? ['/']),
    ],
    ...(webApp ? { page: webApp.shell } : {}),
  })
  return app
}
