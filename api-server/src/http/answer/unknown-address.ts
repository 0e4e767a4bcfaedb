import { type Operation, Problem } from '@truegul/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './send-problem.ts'

type Known = { operation: Pick<Operation, 'method' | 'path'> }

type Unknown = {
  /** Paths that take GET, besides those of `routes`. */
  pages: readonly string[]
  /** A page for whoever opened an unknown address in a browser; null where there is none. */
  page?: (reply: FastifyReply) => Promise<string | Buffer | null>
}

/** Answers 405 with Allow where another method would do, and 404 everywhere else. */
export function answerUnknownAddresses(app: FastifyInstance, routes: readonly Known[], { pages, page }: Unknown): void {
  const known = [...routes.map(({ operation }) => operation), ...pages.map((path) => ({ method: 'GET', path }))]
  const patterns = known.map(({ method, path }) => ({
    method,
    pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+').replace(/[*]$/, '.*')}$`),
  }))
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?', 1)[0]!
    const here = patterns.filter(({ pattern }) => pattern.test(path))
    const methods = new Set<string>(here.map(({ method }) => method))
    if (methods.size === 0) {
      const shown = isPageWanted(request) ? await page?.(reply) : null
      if (shown) return reply.code(404).send(shown)
      return sendProblem(reply, new Problem('no-such-address', 'There is nothing at this address.'))
    }
    if (methods.has('GET')) methods.add('HEAD')
    const allowed = [...methods].sort().join(', ')
    reply.header('allow', allowed)
    return sendProblem(reply, new Problem('method-not-allowed', `This address takes ${allowed} only.`))
  })
}

/** A person who opened an address, rather than a program that asks for data. */
const isPageWanted = ({ method, url, headers }: FastifyRequest): boolean =>
  ['GET', 'HEAD'].includes(method) && !url.startsWith('/api/') && String(headers.accept).includes('text/html')
