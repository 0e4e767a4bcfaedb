import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Metrics } from '@truegul/service'

export type HealthOptions = {
  host: string
  /** 0 takes a free one. */
  port: number
  metrics: Pick<Metrics, 'page'>
  /** Rejects while the server cannot do its work. */
  ready: () => Promise<void>
}

export type HealthServer = { port: number; close(): Promise<void> }

/** Answers `GET /healthz` (the process runs), `/readyz` (it can work; 503 while not) and `/metrics`. */
export async function startHealth({ host, port, metrics, ready }: HealthOptions): Promise<HealthServer> {
  const routes: Record<string, (response: http.ServerResponse) => Promise<void>> = {
    '/healthz': async (response) => answer(response, 200, { status: 'ok' }),
    '/readyz': async (response) => {
      const isReady = await ready().then(
        () => true,
        () => false,
      )
      answer(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'queue-away' })
    },
    '/metrics': async (response) => {
      const { contentType, body } = await metrics.page()
      response.writeHead(200, { 'content-type': contentType }).end(body)
    },
  }
  const server = http.createServer((request, response) => {
    const route = routes[(request.url ?? '').split('?')[0] ?? '']
    if (!route) return answer(response, 404, { status: 'not-found' })
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, { status: 'only GET' })
    route(response).catch(() => answer(response, 500, { status: 'failed' }))
  })
  server.listen(port, host)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.close()
      server.closeAllConnections()
      if (server.listening) await once(server, 'close')
    },
  }
}

function answer(response: http.ServerResponse, status: number, body: object): void {
  if (response.headersSent) return void response.end()
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
