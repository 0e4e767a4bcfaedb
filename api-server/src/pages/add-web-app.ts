import { APP_PATHS, Problem } from '@truegul/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { openBuild } from './open-build.ts'
import type { WebFile } from './read-web-app.ts'
import { FOR_A_YEAR, sendWebFile } from './send-web-file.ts'

/** Its own files and its own API, styles that react-native-web writes into the page, nothing else. */
const APP_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** What lies beside the shell: anything with such an ending. Their names hold no hash. */
const BESIDE_THE_SHELL = '/:file(^[\\w-]+\\.(?:js|webmanifest|svg|png|ico)$)'

/** Lists the scripts of all screens, for the service worker that keeps them before somebody is without a network. */
const FILES_PATH = '/app-files.json'

/** `paths` are those it answers; `shell` the app's page with its headers, null while there is no build. */
export type WebApp = { paths: readonly string[]; shell: (reply: FastifyReply) => Promise<Buffer | null> }

/**
 * Serves the web build in `folder` at the addresses of the app. The build may come later: until then its addresses ask for a
 * moment, and if `<folder>.failed` says why it never will, they say that.
 */
export function addWebApp(app: FastifyInstance, folder: string, pagePolicy: string): WebApp {
  const { files, find, sendNotYet } = openBuild(folder)
  for (const address of APP_PATHS) {
    app.get(address, async (request, reply) => {
      const shell = await find('/index.html')
      return shell ? send(shell, 'no-cache', request, shellHeaders(reply)) : sendNotYet(reply, pagePolicy)
    })
  }
  const file =
    (at: (name: string) => string, cacheControl: string) => async (request: FastifyRequest, reply: FastifyReply) => {
      // By the decoded name: files of routes are called `[id]-3f.js` and `+not-found-4e.js`.
      const found = await find(at(Object.values(request.params as Record<string, string>)[0] ?? ''))
      if (!found) throw new Problem('no-such-address', 'There is nothing at this address.')
      return send(found, cacheControl, request, reply)
    }
  app.get(
    BESIDE_THE_SHELL,
    file((name) => `/${name}`, 'no-cache'),
  )
  for (const room of ['/_expo/', '/assets/'])
    app.get(
      `${room}*`,
      file((name) => room + name, FOR_A_YEAR),
    )
  app.get(FILES_PATH, async (_request, reply) => {
    const names = [...((await files())?.keys() ?? [])].filter((name) => name.startsWith('/_expo/'))
    return reply.header('cache-control', 'no-cache').send(names)
  })
  return {
    paths: [...APP_PATHS, FILES_PATH, '/_expo/*', '/assets/*'],
    async shell(reply) {
      const shell = await find('/index.html')
      if (!shell) return null
      shellHeaders(reply).header('content-security-policy', APP_POLICY).type(shell.type)
      return shell.plain
    },
  }
}

/** Tells the app's page from pages that others put in its place, such as a hotel's log-in: only the app's is kept for later. */
const shellHeaders = (reply: FastifyReply) => reply.header('x-truegul-shell', 'app')

const send = (file: WebFile, cacheControl: string, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendWebFile(file, { policy: APP_POLICY, cacheControl }, request, reply)
