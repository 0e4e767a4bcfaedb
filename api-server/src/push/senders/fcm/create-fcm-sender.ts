import type { FcmSettings } from '../../push-settings.ts'
import { later, type PushMessage, type PushSender, SEND_WITHIN, type Verdict } from '../push-sender.ts'
import { createAccessToken, NoAccess } from './access-token.ts'
import { readFcmAnswer } from './read-fcm-answer.ts'

const GOOGLE = 'https://fcm.googleapis.com'
/** Of the app: it makes this channel before it asks whether it may notify. */
const CHANNEL = 'results'

type Options = { timeout?: number; now?: () => number }

/** Google: HTTP v1, with an access token of the service account. */
export function createFcmSender(
  settings: FcmSettings,
  { timeout = SEND_WITHIN, now = Date.now }: Options = {},
): PushSender {
  const address = `${settings.url ?? GOOGLE}/v1/projects/${settings.projectId}/messages:send`
  const accessToken = createAccessToken(settings, now)

  const send = async (message: PushMessage, isAgain = false): Promise<Verdict> => {
    try {
      const token = await accessToken.current()
      const { status, verdict } = await post(address, token, bodyOf(message, now()), timeout)
      if (status !== 401) return verdict
      accessToken.refused(token)
      return isAgain ? verdict : send(message, true)
    } catch (error) {
      if (error instanceof NoAccess) return error.verdict
      throw error
    }
  }
  return { send: (message) => send(message), close: async () => {} }
}

async function post(address: string, token: string, body: string, timeout: number) {
  let status = 0
  try {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const signal = AbortSignal.timeout(timeout)
    const response = await fetch(address, { method: 'POST', headers, body, signal, redirect: 'error' })
    status = response.status
    const text = await response.text()
    return { status, verdict: readFcmAnswer(status, response.headers.get('retry-after'), text) }
  } catch {
    // Taken is taken, whatever became of the rest of the answer.
    return { status, verdict: status === 200 ? ({ is: 'sent' } as const) : later('message', 'no answer') }
  }
}

/**
 * Data only, because the app draws the notification from it: `tag` is what a second one about the same essay replaces. No
 * `collapse_key`: for a device that is off Google keeps four of those, and lets all further essays go.
 */
function bodyOf({ token, resultId, title, body, expiresAt }: PushMessage, now: number): string {
  const ttl = Math.max(0, Math.floor((expiresAt.getTime() - now) / 1000))
  const target = JSON.stringify({ kind: 'result', resultId })
  const data = { title, message: body, channelId: CHANNEL, tag: resultId, body: target }
  return JSON.stringify({ message: { token, android: { priority: 'HIGH', ttl: `${ttl}s` }, data } })
}
