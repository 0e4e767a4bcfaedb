import { type Operation, Problem } from '@truegul/contract'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './send-problem.ts'

type Known = { operation: Pick<Operation, 'method' | 'path'> }

/** Answers 405 with Allow where another method would do, and 404 everywhere else. `pages` are paths that take GET. */
export function answerUnknownAddresses(app: FastifyInstance, routes: readonly Known[], pages: readonly string[]): void {
  const known = [...routes.map(({ operation }) => operation), ...pages.map((path) => ({ method: 'GET', path }))]
  const patterns = known.map(({ method, path }) => ({
    method,
    pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}$`),
  }))
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0]!
    const here = patterns.filter(({ pattern }) => pattern.test(path))
    const methods = new Set<string>(here.map(({ method }) => method))
    if (methods.size === 0)
      return sendProblem(reply, new Problem('no-such-address', 'There is nothing at this address.'))
    if (methods.has('GET')) methods.add('HEAD')
    const allowed = [...methods].sort().join(', ')
    reply.header('allow', allowed)
    return sendProblem(reply, new Problem('method-not-allowed', `This address takes ${allowed} only.`))
  })
}
