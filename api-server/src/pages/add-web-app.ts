import { readFile } from 'node:fs/promises'
import { APP_PATHS, Problem } from '@truegul/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { notBuiltPage, oneMomentPage } from './one-moment.ts'
import { readWebApp, type WebFile } from './read-web-app.ts'

/** Its own files and its own API, styles that react-native-web writes into the page, nothing else. */
const APP_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const FOR_A_YEAR = 'public, max-age=31536000, immutable'
/** Files beside the shell whose names hold no hash. */
const UNHASHED = ['/sw.js', '/manifest.webmanifest', '/mark.svg'] as const

/** Addresses that `addWebApp` answers. */
export const WEB_APP_PATHS: readonly string[] = [...APP_PATHS, ...UNHASHED, '/_expo/*', '/assets/*']

/**
 * Serves the web build in `folder` at the addresses of the app. The build may come later: until then its addresses ask for a
 * moment, and if `<folder>.failed` says why it never will, they say that.
 */
export function addWebApp(app: FastifyInstance, folder: string, pagePolicy: string): void {
  let loaded: Promise<ReadonlyMap<string, WebFile> | null> | null = null
  const load = async () => {
    loaded ??= readWebApp(folder)
    const files = await loaded
    if (files === null) loaded = null
    return files
  }
  const page = async (reply: FastifyReply) => {
    const reason = await readFile(`${folder}.failed`, 'utf8').catch(() => null)
    reply.header('content-security-policy', pagePolicy).type('text/html; charset=utf-8')
    return reply.code(reason === null ? 200 : 500).send(reason === null ? oneMomentPage() : notBuiltPage(reason))
  }
  for (const address of APP_PATHS) {
    app.get(address, async (request, reply) => {
      const shell = (await load())?.get('/index.html')
      if (!shell) return page(reply)
      return send(shell, 'no-cache', request, reply.header('x-truegul-shell', 'app'))
    })
  }
  const file = (maxAge: string) => async (request: FastifyRequest, reply: FastifyReply) => {
    // By the decoded name, not by routes: split routes are called `[id]-3f.js` and `+not-found-4e.js`.
    const found = (await load())?.get(decodeURIComponent(request.url.split('?', 1)[0]!))
    if (!found) throw new Problem('no-such-address', 'There is nothing at this address.')
    return send(found, maxAge, request, reply)
  }
  for (const address of UNHASHED) app.get(address, file('no-cache'))
  for (const address of ['/_expo/*', '/assets/*']) app.get(address, file(FOR_A_YEAR))
}

function send(file: WebFile, cacheControl: string, { headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('content-security-policy', APP_POLICY).header('cache-control', cacheControl)
  reply.header('vary', 'accept-encoding').type(file.type)
  const accepted = String(headers['accept-encoding'] ?? '')
  if (file.brotli && accepted.includes('br')) return reply.header('content-encoding', 'br').send(file.brotli)
  if (file.gzip && accepted.includes('gzip')) return reply.header('content-encoding', 'gzip').send(file.gzip)
  return reply.send(file.plain)
}
