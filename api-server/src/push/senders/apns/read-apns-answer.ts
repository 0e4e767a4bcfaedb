import { readRetryAfter } from '@truegul/service'
import { z } from 'zod'
import { FAULT_PAUSE, LONGEST_WAIT, later, type Verdict } from '../push-sender.ts'
import type { Http2Answer } from './http2-client.ts'

/** `timestamp`, in milliseconds: when Apple last found that the token was of no use. */
const Reason = z.object({ reason: z.string().max(100), timestamp: z.number().optional() })

const DEAD = new Set(['BadDeviceToken', 'Unregistered', 'ExpiredToken'])

/** What Apple's answer means: its status, and the reason in its body. */
export function readApnsAnswer({ status, headers, body }: Http2Answer): Verdict {
  if (status === 200) return { is: 'sent' }
  const { reason, timestamp } = readReason(status, body)
  const after = readRetryAfter(headers['retry-after'], LONGEST_WAIT)
  if (status === 410 || (status === 400 && DEAD.has(reason))) {
    return { is: 'token-dead', reason, since: timestamp === undefined ? null : new Date(timestamp) }
  }
  if (status === 403 || status === 401) return later('us', reason, after || FAULT_PAUSE)
  if (status === 429) {
    // TooManyRequests is about one device.
    return later(reason === 'TooManyProviderTokenUpdates' ? 'us' : 'message', reason, after)
  }
  if (status >= 500) return later(after > 0 ? 'vendor' : 'message', reason, after)
  return { is: 'refused', reason }
}

function readReason(status: number, body: string): z.infer<typeof Reason> {
  try {
    return Reason.parse(JSON.parse(body))
  } catch {
    return { reason: `status ${status}` }
  }
}
