import { Agent, request } from 'node:http'

/** A keep-alive client as thin as node:http allows, so that measuring takes little of the machine that is measured. */
export function jsonPoster(baseUrl: string, headers: Record<string, string>, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(baseUrl)

  /** Status of the answer; the body is read and dropped. */
  const post = (path: string, body: string, more: Record<string, string> = {}): Promise<number> =>
    new Promise((resolve, reject) => {
      const call = request(
        {
          agent,
          hostname,
          port,
          path,
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            ...headers,
            ...more,
          },
        },
        (response) => {
          response.resume()
          response.on('end', () => resolve(response.statusCode ?? 0))
        },
      )
      call.on('error', reject)
      call.end(body)
    })
  return { post, close: () => agent.destroy() }
}
