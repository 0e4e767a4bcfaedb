import http2 from 'node:http2'

export type Http2Answer = { status: number; headers: http2.IncomingHttpHeaders; body: string }

/** Milliseconds between two questions whether a connection still carries anything, and until an answer counts as none. */
const ASK = 30_000
const NO_ANSWER = 5_000

/** The request may have arrived or not; nobody can tell. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

export type Http2Client = {
  /** @throws NoAnswer */
  post(path: string, headers: http2.OutgoingHttpHeaders, body: string): Promise<Http2Answer>
  close(): Promise<void>
}

/**
 * Requests to one server over one connection, which is opened when it is needed and anew after it ended, was told to go away, or
 * let a request time out. Requests on a connection that goes away gracefully are still answered on it.
 *
 * @param timeout milliseconds for one request with its answer
 */
export function createHttp2Client(origin: string, { timeout }: { timeout: number }): Http2Client {
  let current: http2.ClientHttp2Session | null = null
  const all = new Set<http2.ClientHttp2Session>()

  const retire = (session: http2.ClientHttp2Session) => {
    if (current === session) current = null
  }
  const session = (): http2.ClientHttp2Session => {
    if (current !== null && !current.closed && !current.destroyed) return current
    const opened = http2.connect(origin)
    current = opened
    all.add(opened)
    // Each request is told by its own stream.
    opened.on('error', () => retire(opened))
    opened.on('goaway', () => retire(opened))
    const asking = setInterval(() => askWhetherAlive(opened), ASK).unref()
    opened.on('close', () => {
      clearInterval(asking)
      retire(opened)
      all.delete(opened)
    })
    return opened
  }

  /** One that went silent is found out before a message waits on it. */
  const askWhetherAlive = (asked: http2.ClientHttp2Session) => {
    if (asked.connecting || asked.closed || asked.destroyed) return
    const silent = setTimeout(() => asked.destroy(), NO_ANSWER).unref()
    asked.ping(() => clearTimeout(silent))
  }

  const post: Http2Client['post'] = (path, headers, body) =>
    new Promise((resolve, reject) => {
      const used = session()
      const stream = used.request({ ':method': 'POST', ':path': path, ...headers })
      const answer: Http2Answer = { status: 0, headers: {}, body: '' }
      const settle = (error: Error | null) => {
        clearTimeout(timer)
        if (error) reject(new NoAnswer(error.message, { cause: error }))
        else resolve(answer)
      }
      const timer = setTimeout(() => {
        settle(new Error(`no answer within ${timeout} ms`))
        stream.close(http2.constants.NGHTTP2_CANCEL)
        // Whoever waits on the same connection has a time limit, too; the next request finds out whether it is the connection.
        retire(used)
        if (used.connecting) used.destroy()
        else used.close()
      }, timeout)
      stream.setEncoding('utf8')
      stream.on('response', (given) => {
        answer.status = given[':status'] ?? 0
        answer.headers = given
        // Taken is taken, whatever becomes of the rest of the answer.
        if (answer.status === 200) settle(null)
      })
      stream.on('data', (chunk: string) => {
        answer.body += chunk
      })
      stream.on('end', () => settle(answer.status === 0 ? new Error('no status') : null))
      stream.on('error', settle)
      stream.on('close', () => settle(new Error('the stream ended')))
      stream.end(body)
    })

  return {
    post,
    close: async () => {
      for (const open of all) open.destroy()
    },
  }
}
