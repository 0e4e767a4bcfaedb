import { readRetryAfter } from '@truegul/service'
import { z } from 'zod'
import { FAULT_PAUSE, LONGEST_WAIT, later, type Verdict } from '../push-sender.ts'

/** Google's error, as far as it decides anything. */
const Refusal = z.object({
  error: z.object({
    status: z.string().max(80).default(''),
    details: z
      .array(
        z.object({
          '@type': z.string().default(''),
          errorCode: z.string().max(80).optional(),
          fieldViolations: z.array(z.object({ field: z.string().default('') })).optional(),
        }),
      )
      .default([]),
  }),
})

/** The quota is one of a minute: without a time given, a minute is what Google asks to wait. */
const QUOTA_PAUSE = 60_000

/** What Google's answer means: its status, and the codes in its body. */
export function readFcmAnswer(status: number, retryAfter: string | null, body: string): Verdict {
  if (status === 200) return { is: 'sent' }
  const refusal = readRefusal(body)
  const reason = refusal.code ?? `status ${status}`
  const after = readRetryAfter(retryAfter, LONGEST_WAIT)
  if (refusal.code === 'UNREGISTERED' || (status === 400 && refusal.isAboutToken)) {
    return { is: 'token-dead', reason, since: null }
  }
  // Of another project than ours; any other 403 is a right that our account lacks.
  if (refusal.code === 'SENDER_ID_MISMATCH') return { is: 'refused', reason }
  if (status === 401 || status === 403 || status === 404) return later('us', reason, after || FAULT_PAUSE)
  if (status === 429) return later('vendor', reason, after || QUOTA_PAUSE)
  if (status >= 500) return later(after > 0 ? 'vendor' : 'message', reason, after)
  return { is: 'refused', reason }
}

function readRefusal(body: string): { code: string | null; isAboutToken: boolean } {
  try {
    const { status, details } = Refusal.parse(JSON.parse(body)).error
    const code = details.find(({ errorCode }) => errorCode !== undefined)?.errorCode ?? (status || null)
    const fields = details.flatMap(({ fieldViolations = [] }) => fieldViolations)
    // Without a field it is the token: https://firebase.google.com/docs/cloud-messaging/error-codes
    const isAboutToken =
      fields.some(({ field }) => field === 'message.token') || (code === 'INVALID_ARGUMENT' && fields.length === 0)
    return { code, isAboutToken }
  } catch {
    return { code: null, isAboutToken: false }
  }
}
