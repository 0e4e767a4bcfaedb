import { once } from 'node:events'
import http from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { type Behave, isShown, type PushBehaviour, pushScript, type Scripted } from '../push/behaviour.ts'
import { phones, type Received } from '../push/phones.ts'
import { type FcmIdentity, fcmIdentity } from './fcm-identity.ts'
import { accessTokens } from './give-access-token.ts'

export type FcmFakeOptions = {
  behave?: Behave | readonly Scripted[]
  port?: number
  identity?: FcmIdentity
  /** Google's clock, in milliseconds. */
  now?: () => number
}

export type FcmFake = Awaited<ReturnType<typeof startFcmFake>>

/** As strict as Google about what it knows: data is text only, a time to live is seconds, nothing is called as Google calls its own. */
const Message = z.strictObject({
  message: z.strictObject({
    token: z.string().min(1),
    android: z.strictObject({ priority: z.enum(['HIGH', 'NORMAL']), ttl: z.string().regex(/^\d+(\.\d+)?s$/) }),
    data: z.record(z.string().regex(/^(?!from$|message_type$|google|gcm)/), z.string()),
  }),
})

/** Google's two servers on 127.0.0.1 as one: access tokens at `/token`, messages at `/v1/projects/ID/messages:send`. */
export async function startFcmFake(options: FcmFakeOptions = {}) {
  const { identity = fcmIdentity(), port = 0 } = options
  let now = options.now ?? Date.now
  const devices = phones()
  const script = pushScript(options.behave)
  const tokens = accessTokens(identity)
  let tokenAnswers: Scripted[] = []
  let count = 0

  const answer = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    const body = await text(request)
    if (request.url === '/token') {
      const scripted = tokenAnswers.shift()
      if (scripted) return respond(response, behaviourOf(scripted))
      const { status, body: given } = await tokens.give(body, now())
      return json(response, status, given)
    }
    if (request.url !== `/v1/projects/${identity.settings.projectId}/messages:send`) return json(response, 404, {})
    if (!tokens.isGood(request.headers.authorization, now())) {
      return respond(response, { kind: 'status', status: 401, reason: 'UNAUTHENTICATED', isShown: false })
    }
    const message = Message.safeParse(JSON.parse(body))
    if (!message.success) {
      const field = message.error.issues[0]!.path.join('.')
      return respond(response, { kind: 'status', status: 400, reason: 'INVALID_ARGUMENT', field, isShown: false })
    }
    const received = read(message.data)
    devices.take(received)
    const behaviour = script.next({ number: ++count, token: received.token, resultId: received.resultId })
    if (isShown(behaviour)) devices.show(received)
    await respond(response, behaviour)
  }

  const server = http.createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!request.destroyed) console.error(error)
      request.socket.destroy()
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`

  const close = async () => {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  return {
    url,
    ...devices,
    behave: script.behave,
    /** Answers of the token endpoint, in order; after them it gives tokens. */
    behaveToken: (...answers: Scripted[]) => {
      tokenAnswers = answers
    },
    /** Another clock from now on. */
    setClock: (clock: () => number) => {
      now = clock
    },
    revokeTokens: tokens.revoke,
    tokensGiven: tokens.count,
    settings: { ...identity.settings, url },
    env: { ...identity.env, FCM_URL: url },
    close,
    [Symbol.asyncDispose]: close,
  }
}

function read({ message: { token, android, data } }: z.infer<typeof Message>): Received {
  const { title = '', message = '', tag = '', body = '' } = data
  const at = Date.now()
  const expiresAt = at / 1000 + Number.parseFloat(android.ttl)
  return { token, resultId: tag, title, body: message, target: body, expiresAt, at }
}

const behaviourOf = (scripted: Scripted): PushBehaviour =>
  pushScript([scripted]).next({ number: 0, token: '', resultId: '' })

async function respond(response: http.ServerResponse, behaviour: PushBehaviour): Promise<void> {
  if (behaviour.kind === 'hang') return
  if (behaviour.kind === 'reset' || behaviour.kind === 'goaway') {
    response.socket?.resetAndDestroy()
    return
  }
  if ('latency' in behaviour && behaviour.latency) await sleep(behaviour.latency)
  if (behaviour.kind === 'html') {
    response.writeHead(behaviour.status, { 'content-type': 'text/html' }).end('<html>a proxy</html>')
    return
  }
  if (behaviour.kind === 'take')
    return json(response, 200, { name: 'projects/truegul-test/messages/1' }, behaviour.drip)
  const { status, retryAfter, drip } = behaviour
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter))
  await json(response, status, errorOf(behaviour), drip)
}

/** Google names what is wrong in one of two kinds of details. */
function errorOf({ status, reason = 'UNKNOWN', field }: Extract<PushBehaviour, { kind: 'status' }>): object {
  const details =
    field === undefined
      ? [{ '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', errorCode: reason }]
      : [
          {
            '@type': 'type.googleapis.com/google.rpc.BadRequest',
            fieldViolations: [{ field, description: 'Invalid value' }],
          },
        ]
  return { error: { code: status, message: 'as the test wants it', status: reason, details } }
}

async function json(response: http.ServerResponse, status: number, value: object, drip?: number): Promise<void> {
  const body = JSON.stringify(value)
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
  if (drip === undefined) {
    response.end(body)
    return
  }
  for (const letter of body) {
    if (response.destroyed) return
    response.write(letter)
    await sleep(drip)
  }
  response.end()
}
