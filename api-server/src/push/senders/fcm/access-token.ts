import { readRetryAfter } from '@truegul/service'
import { SignJWT } from 'jose'
import { z } from 'zod'
import type { FcmSettings } from '../../push-settings.ts'
import { FAULT_PAUSE, LONGEST_WAIT, later, SEND_WITHIN, type Verdict } from '../push-sender.ts'

const GOOGLE = 'https://oauth2.googleapis.com/token'
const SCOPE = 'https://www.googleapis.com/auth/firebase.messaging'
/** Milliseconds before its end at which a token is not used any more. */
const EARLY = 120_000

const Answer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })
const Refusal = z.object({ error: z.string().max(80) })

/** Google gave no access token; `verdict` is that of every message that needs one. */
export class NoAccess extends Error {
  override name = 'NoAccess'
  readonly verdict: Verdict

  constructor(verdict: Verdict) {
    super('Google gave no access token')
    this.verdict = verdict
  }
}

export type AccessToken = {
  /** @throws NoAccess */
  current(): Promise<string>
  /** Google refused this token, whatever its time. */
  refused(token: string): void
}

/** What a service account shows to send: it signs with its key, and gets a token for about an hour. `now` in milliseconds. */
export function createAccessToken(settings: FcmSettings, now: () => number = Date.now): AccessToken {
  let held: { token: string; until: number } | null = null
  let asking: Promise<string> | null = null

  const ask = async () => {
    const at = now()
    const { token, seconds } = await exchange(settings, at)
    held = { token, until: at + seconds * 1000 - EARLY }
    return token
  }
  return {
    current: async () => {
      if (held !== null && now() < held.until) return held.token
      asking ??= ask().finally(() => {
        asking = null
      })
      return asking
    },
    refused: (token) => {
      if (held?.token === token) held = null
    },
  }
}

async function exchange({ clientEmail, key, keyId, url }: FcmSettings, at: number) {
  const address = url === null ? GOOGLE : `${url}/token`
  const assertion = await new SignJWT({ scope: SCOPE })
    .setProtectedHeader({ alg: 'RS256', kid: keyId, typ: 'JWT' })
    .setIssuer(clientEmail)
    .setAudience(GOOGLE)
    .setIssuedAt(Math.floor(at / 1000))
    .setExpirationTime(Math.floor(at / 1000) + 3600)
    .sign(key)
  const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion })
  const { status, retryAfter, text } = await post(address, body)
  if (status === 200) {
    const answer = Answer.safeParse(parse(text))
    if (answer.success) return { token: answer.data.access_token, seconds: answer.data.expires_in }
  }
  const reason = Refusal.safeParse(parse(text)).data?.error ?? `status ${status}`
  const isOurs = status >= 400 && status < 500 && status !== 429
  throw new NoAccess(later(isOurs ? 'us' : 'vendor', `token: ${reason}`, retryAfter || (isOurs ? FAULT_PAUSE : 1_000)))
}

async function post(address: string, body: URLSearchParams) {
  try {
    const signal = AbortSignal.timeout(SEND_WITHIN)
    const response = await fetch(address, { method: 'POST', body, signal, redirect: 'error' })
    const retryAfter = readRetryAfter(response.headers.get('retry-after'), LONGEST_WAIT)
    return { status: response.status, retryAfter, text: await response.text() }
  } catch {
    throw new NoAccess(later('vendor', 'token: no answer', 1_000))
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
