import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { type PlainProblemCode, PROBLEMS, Problem, TaskOutcome } from '@truegul/contract'

/** How the next call is answered: as a problem, as a bare status (a proxy's), or not at all. */
type Answer = 'taken' | 'reset' | PlainProblemCode | { status: number; retryAfter?: string }

export type CallbackServer = {
  baseUrl: string
  /** What was taken, in order, parsed by the contract. */
  taken: TaskOutcome[]
  calls: { secret: string | undefined; answer: Answer; at: number }[]
  /** What servers said of themselves, apart from all calls. */
  told: { method: string; id: string; body: string }[]
  /** Answers calls in this order; after the last one, everything is taken. */
  answerNext(...answers: Answer[]): void
  /** Answers every call like this until told otherwise. */
  answerAlways(answer: Answer): void
  close(): Promise<void>
}

/** The API server's side of the result door over real HTTP, without what is behind it. */
export async function startCallbackServer(): Promise<CallbackServer> {
  const taken: TaskOutcome[] = []
  const calls: CallbackServer['calls'] = []
  const told: CallbackServer['told'] = []
  let next: Answer[] = []
  let always: Answer = 'taken'
  const server = http.createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    if (request.url?.startsWith('/internal/v1/servers/')) {
      told.push({ method: request.method ?? '', id: request.url.split('/').at(-1) ?? '', body })
      return response.writeHead(204).end()
    }
    const answer = next.shift() ?? always
    calls.push({ secret: request.headers['x-callback-secret']?.toString(), answer, at: performance.now() })
    if (answer === 'taken') {
      taken.push(TaskOutcome.parse(JSON.parse(body)))
      return response.writeHead(204).end()
    }
    if (answer === 'reset') return request.socket.resetAndDestroy()
    if (typeof answer === 'object') {
      const headers = answer.retryAfter === undefined ? {} : { 'retry-after': answer.retryAfter }
      return response.writeHead(answer.status, headers).end('<html>a proxy</html>')
    }
    const problem = new Problem(answer, 'as the test wants it').toBody()
    response.writeHead(PROBLEMS[answer][0], { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    calls,
    told,
    answerNext: (...answers) => {
      next = answers
    },
    answerAlways: (answer) => {
      always = answer
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
