import http from 'node:http'
import https from 'node:https'

export type KeepAliveFetch = {
  fetch: typeof fetch
  /** Ends the idle connections. */
  close(): void
}

type Options = {
  /** Connections kept open to one host; further calls wait for a free one. */
  connections: number
  /** Milliseconds of silence after which a call rejects. */
  timeout: number
}

/**
 * `fetch` over node:http with connections that stay open, for many small calls between our own servers: about twice as many a
 * second as the built-in one. Speaks what `createClient` of the contract needs: text bodies, no redirects.
 */
export function createKeepAliveFetch({ connections, timeout }: Options): KeepAliveFetch {
  const options = { keepAlive: true, maxSockets: connections, timeout, scheduling: 'fifo' as const }
  const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) }
  return {
    fetch: (address, { method = 'GET', headers, body, signal } = {}) =>
      new Promise((resolve, reject) => {
        const url = new URL(String(address))
        const isSecure = url.protocol === 'https:'
        const text = typeof body === 'string' ? body : ''
        const request = (isSecure ? https : http).request(url, {
          method,
          agent: agents[isSecure ? 'https:' : 'http:'],
          headers: { ...(headers as Record<string, string>), 'content-length': Buffer.byteLength(text) },
          timeout,
          ...(signal ? { signal } : {}),
        })
        request.once('timeout', () => request.destroy(new Error(`no answer for ${timeout} ms`)))
        request.once('error', reject)
        request.once('response', (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.once('error', reject)
          response.once('close', () => {
            if (!response.complete) reject(new Error('the answer broke off'))
          })
          response.once('end', () => resolve(toResponse(response, Buffer.concat(chunks))))
        })
        request.end(text)
      }),
    close() {
      for (const agent of Object.values(agents)) agent.destroy()
    },
  }
}

function toResponse({ statusCode = 0, headers }: http.IncomingMessage, body: Buffer): Response {
  const isEmpty = statusCode === 204 || statusCode === 304
  const kept = Object.entries(headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return new Response(isEmpty ? null : body.toString('utf8'), { status: statusCode, headers: kept })
}
