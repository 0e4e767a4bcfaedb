import type { ApnsSettings } from '../../push-settings.ts'
import { FAULT_PAUSE, later, type PushMessage, type PushSender, SEND_WITHIN } from '../push-sender.ts'
import { createHttp2Client, type Http2Client, NoAnswer } from './http2-client.ts'
import { createProviderToken } from './provider-token.ts'
import { readApnsAnswer } from './read-apns-answer.ts'

const SERVERS = {
  production: 'https://api.push.apple.com',
  development: 'https://api.sandbox.push.apple.com',
}

type Options = { timeout?: number; now?: () => number }

/** Apple: HTTP/2 with a token that says who sends. A connection to each of the two servers, opened when the first message needs it. */
export function createApnsSender(
  settings: ApnsSettings,
  { timeout = SEND_WITHIN, now = Date.now }: Options = {},
): PushSender {
  const providerToken = createProviderToken(settings, now)
  const clients = new Map<string, Http2Client>()
  const clientOf = (environment: PushMessage['environment']) => {
    const origin = settings.url ?? SERVERS[environment]
    const client = clients.get(origin) ?? createHttp2Client(origin, { timeout })
    clients.set(origin, client)
    return client
  }

  const send = async (message: PushMessage, isAgain = false): ReturnType<PushSender['send']> => {
    const token = await providerToken.current()
    const headers = { ...headersOf(message, settings.bundleId), authorization: `bearer ${token}` }
    try {
      const answer = await clientOf(message.environment).post(`/3/device/${message.token}`, headers, bodyOf(message))
      const verdict = readApnsAnswer(answer)
      if (verdict.is !== 'later' || !verdict.reason.endsWith('ProviderToken')) return verdict
      if (!isAgain && providerToken.refused(token)) return send(message, true)
      return later('us', verdict.reason, FAULT_PAUSE)
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      return later('message', 'no answer')
    }
  }

  return {
    send: (message) => send(message),
    close: async () => {
      await Promise.all([...clients.values()].map((client) => client.close()))
    },
  }
}

const headersOf = ({ id, resultId, expiresAt }: PushMessage, topic: string) => ({
  'apns-id': id,
  'apns-topic': topic,
  'apns-push-type': 'alert',
  'apns-priority': '10',
  'apns-expiration': String(Math.floor(expiresAt.getTime() / 1000)),
  'apns-collapse-id': resultId,
  'content-type': 'application/json',
})

/** The app is given `body`, and nothing else of it. */
const bodyOf = ({ title, body, resultId }: PushMessage): string =>
  JSON.stringify({ aps: { alert: { title, body } }, body: { kind: 'result', resultId } })
