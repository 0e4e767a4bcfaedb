import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Behaviour } from './replies/behaviour.ts'

export type Payload = { status: number; headers: Record<string, string>; body: string }

export type Sending = {
  latency?: number | readonly [number, number] | undefined
  drip?: { bytes: number; every: number } | undefined
  /** Destroys the socket at this point, with a TCP reset. */
  resetAt?: Extract<Behaviour, { kind: 'reset' }>['when'] | undefined
  onReset(): void
  /** Called when the first byte is about to leave. */
  onFirstByte(): void
  /** Aborts when nobody listens any more. */
  signal: AbortSignal
}

/** Sends an answer at the pace asked for. Resolves when it is handed to the socket or the socket is reset. */
export async function send(response: ServerResponse, { status, headers, body }: Payload, how: Sending): Promise<void> {
  const { signal } = how
  if (how.latency) await sleep(draw(how.latency), undefined, { signal })
  const reset = () => {
    how.onReset()
    response.socket?.resetAndDestroy()
  }
  if (how.resetAt === 'before') return reset()
  how.onFirstByte()
  const bytes = Buffer.from(body)
  const isStream = headers['content-type']?.startsWith('text/event-stream')
  response.writeHead(status, isStream ? headers : { ...headers, 'content-length': String(bytes.length) })
  const end = how.resetAt === 'middle' ? Math.floor(bytes.length / 2) : bytes.length
  const step = how.drip?.bytes ?? end
  for (let at = 0; at < end; at += step) {
    response.write(bytes.subarray(at, Math.min(end, at + step)))
    if (how.drip && at + step < end) await sleep(how.drip.every, undefined, { signal })
  }
  if (how.resetAt === undefined) {
    response.end()
    return
  }
  // a reset throws away what the other side has not read yet: first it shall have the half
  await new Promise((resolve) => response.write('', resolve))
  await sleep(50, undefined, { signal })
  reset()
}

function draw(latency: number | readonly [number, number]): number {
  if (typeof latency === 'number') return latency
  const [least, most] = latency
  return least + Math.random() * (most - least)
}
