import { EventEmitter, once } from 'node:events'
import type { LlmTokens } from '@truegul/contract'
import type { Behaviour } from './replies/behaviour.ts'

export type CallRecord = {
  /** From 1, in the order of arrival. */
  number: number
  method: string
  path: string
  /** As they came, with the key replaced by whether it was right. */
  headers: Record<string, string>
  key: 'right' | 'wrong' | 'missing'
  /** Parsed; the text itself where it was no JSON. */
  body: unknown
  model: string | null
  /** What the fake did; `rejected` when the request itself was at fault. */
  behaviour: Behaviour['kind'] | 'rejected' | null
  status: number | null
  /** Milliseconds since 1970. */
  receivedAt: number
  answeredAt: number | null
  endedAt: number | null
  /** `answered` in full, `client-gone` before that, `reset` by the fake, `stopped` with the fake. */
  ending: 'open' | 'answered' | 'client-gone' | 'reset' | 'stopped'
  /** What the vendor would charge, or null where it charges nothing. Only an answer sent in full is surely charged. */
  tokens: LlmTokens | null
}

export type CallRecords = {
  readonly list: readonly CallRecord[]
  readonly count: number
  readonly open: number
  readonly mostOpen: number
  begin(record: Omit<CallRecord, 'number' | 'receivedAt'>): CallRecord
  end(record: CallRecord, ending: CallRecord['ending']): void
  charged(): LlmTokens
  perhapsCharged(): LlmTokens
  until(isSo: () => boolean): Promise<void>
}

/** Remembers the last so many calls; sums go over all of them. */
export function callRecords(remember: number, onEnd: (record: CallRecord) => void): CallRecords {
  const events = new EventEmitter().setMaxListeners(0)
  const list: CallRecord[] = []
  const surely = noTokens()
  const perhaps = noTokens()
  let count = 0
  let open = 0
  let mostOpen = 0
  return {
    list,
    get count() {
      return count
    },
    get open() {
      return open
    },
    get mostOpen() {
      return mostOpen
    },
    begin(begun) {
      const record: CallRecord = { number: ++count, receivedAt: Date.now(), ...begun }
      mostOpen = Math.max(mostOpen, ++open)
      list.push(record)
      if (list.length > remember) list.shift()
      events.emit('change')
      return record
    },
    end(record, ending) {
      if (record.ending !== 'open') return
      record.ending = ending
      record.endedAt = Date.now()
      open--
      if (record.tokens) add(ending === 'answered' ? surely : perhaps, record.tokens)
      onEnd(record)
      events.emit('change')
    },
    charged: () => ({ ...surely }),
    perhapsCharged: () => ({ ...perhaps }),
    async until(isSo) {
      while (!isSo()) await once(events, 'change')
    },
  }
}

const noTokens = (): LlmTokens => ({ input: 0, output: 0, cacheRead: 0, cacheWrite: 0 })

function add(sum: LlmTokens, { input, output, cacheRead, cacheWrite }: LlmTokens): void {
  sum.input += input
  sum.output += output
  sum.cacheRead += cacheRead
  sum.cacheWrite += cacheWrite
}
