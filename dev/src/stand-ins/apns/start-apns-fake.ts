import { once } from 'node:events'
import http2 from 'node:http2'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Behave, isShown, type PushBehaviour, pushScript, type Scripted } from '../push/behaviour.ts'
import { phones, type Received } from '../push/phones.ts'
import { type ApnsIdentity, apnsIdentity } from './apns-identity.ts'
import { findFault } from './find-fault.ts'

export type ApnsFakeOptions = {
  behave?: Behave | readonly Scripted[]
  port?: number
  identity?: ApnsIdentity
  /** Apple's clock, in milliseconds. */
  now?: () => number
}

export type ApnsFake = Awaited<ReturnType<typeof startApnsFake>>

/** Apple's server for notifications on 127.0.0.1: HTTP/2 without TLS, with its rules for tokens, headers and payloads. */
export async function startApnsFake(options: ApnsFakeOptions = {}) {
  const { identity = apnsIdentity(), port = 0 } = options
  let now = options.now ?? Date.now
  const devices = phones()
  const script = pushScript(options.behave)
  const sessions = new Set<http2.ServerHttp2Session>()
  const authorizations = new Set<string>()
  let count = 0

  const answer = async (stream: http2.ServerHttp2Stream, headers: http2.IncomingHttpHeaders) => {
    let text = ''
    for await (const chunk of stream.setEncoding('utf8')) text += chunk
    authorizations.add(String(headers.authorization))
    const fault = await findFault(identity, { headers, text, now: now(), session: stream.session! })
    if (fault) return respond(stream, { kind: 'status', isShown: false, ...fault })
    const message = read(headers, text)
    devices.take(message)
    const behaviour = script.next({ number: ++count, token: message.token, resultId: message.resultId })
    if (isShown(behaviour)) devices.show(message)
    await respond(stream, behaviour)
  }

  const server = http2.createServer()
  server.on('session', (session) => {
    sessions.add(session)
    session.on('close', () => sessions.delete(session)).on('error', () => {})
  })
  server.on('stream', (stream, headers) => {
    stream.on('error', () => {})
    answer(stream, headers).catch((error: unknown) => {
      // The caller went away, or the stand-in stops.
      if (!stream.destroyed) console.error(error)
      stream.destroy()
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`

  const close = async () => {
    const closed = once(server, 'close')
    server.close()
    for (const session of sessions) session.destroy()
    await closed
  }
  return {
    url,
    ...devices,
    behave: script.behave,
    /** Another clock from now on. */
    setClock: (clock: () => number) => {
      now = clock
    },
    /** Tokens by which senders showed who they are. */
    authorizations,
    /** Open now. */
    connections: () => sessions.size,
    settings: { ...identity.settings, url },
    env: { ...identity.env, APNS_URL: url },
    close,
    [Symbol.asyncDispose]: close,
  }
}

function read(headers: http2.IncomingHttpHeaders, text: string): Received {
  const payload: { aps: { alert: { title: string; body: string } }; body?: unknown } = JSON.parse(text)
  return {
    token: String(headers[':path']).replace('/3/device/', ''),
    resultId: String(headers['apns-collapse-id']),
    ...payload.aps.alert,
    target: JSON.stringify(payload.body),
    expiresAt: Number(headers['apns-expiration']),
    at: Date.now(),
  }
}

async function respond(stream: http2.ServerHttp2Stream, behaviour: PushBehaviour): Promise<void> {
  if (behaviour.kind === 'hang') return
  if (behaviour.kind === 'reset') return stream.session!.socket.destroy() && undefined
  if (behaviour.kind === 'goaway') {
    stream.session!.goaway(http2.constants.NGHTTP2_NO_ERROR, 0, Buffer.from('{"reason":"Shutdown"}'))
    await sleep(20)
    if (!behaviour.isAnswered) stream.session!.destroy()
    else stream.respond({ ':status': 200 }, { endStream: true })
    return
  }
  if ('latency' in behaviour && behaviour.latency) await sleep(behaviour.latency)
  if (stream.destroyed) return
  if (behaviour.kind === 'html') {
    stream.respond({ ':status': behaviour.status, 'content-type': 'text/html' })
    stream.end('<html>a proxy</html>')
    return
  }
  if (behaviour.kind === 'take' && behaviour.drip === undefined) {
    stream.respond({ ':status': 200 }, { endStream: true })
    return
  }
  const refusal = behaviour.kind === 'status' ? behaviour : null
  const retryAfter = refusal?.retryAfter === undefined ? {} : { 'retry-after': String(refusal.retryAfter) }
  stream.respond({ ':status': refusal?.status ?? 200, ...retryAfter })
  const body = refusal ? JSON.stringify({ reason: refusal.reason ?? 'Unknown', timestamp: refusal.timestamp }) : '{}'
  if (behaviour.drip !== undefined) {
    for (const letter of body) {
      if (stream.destroyed) return
      stream.write(letter)
      await sleep(behaviour.drip)
    }
    stream.end()
  } else stream.end(body)
}
