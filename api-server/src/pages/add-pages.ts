import { readFile } from 'node:fs/promises'
import { Problem } from '@truegul/contract'
import { openApiDocument } from '@truegul/contract/openapi'
import type { FastifyInstance } from 'fastify'
import { docsPage } from './docs.ts'
import { homePage } from './home.ts'

/** What this server is, for whoever opens it. */
export const ABOUT_PATH = '/about'
export const PAGE_PATHS = [ABOUT_PATH, '/docs', '/openapi.json', '/readme', '/readme.ko'] as const

/** The few pages for people, made once: they change only with the server. */
export function addPages(app: FastifyInstance, policy: string): void {
  const page = (path: string, type: string, make: () => string | Promise<string>) => {
    let made: string | Promise<string> | undefined
    app.get(path, async (_request, reply) => {
      made ??= make()
      reply.header('content-security-policy', policy).header('cache-control', 'public, max-age=300')
      return reply.type(type).send(await made)
    })
  }
  page(ABOUT_PATH, 'text/html; charset=utf-8', homePage)
  page('/docs', 'text/html; charset=utf-8', docsPage)
  page('/openapi.json', 'application/json; charset=utf-8', () => JSON.stringify(openApiDocument()))
  page('/readme', 'text/plain; charset=utf-8', () => readme('README.md'))
  page('/readme.ko', 'text/plain; charset=utf-8', () => readme('README.ko.md'))
}

/** The README stands next to the server's folder, in the repository and in the image. */
async function readme(name: string): Promise<string> {
  try {
    return await readFile(new URL(`../../../${name}`, import.meta.url), 'utf8')
  } catch {
    throw new Problem('not-found', 'This installation came without its README.')
  }
}
