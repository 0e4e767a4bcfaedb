import { once } from 'node:events'
import http from 'node:http'
import type { Language, LlmTokens } from '@truegul/contract'
import { anthropic } from './anthropic/anthropic.ts'
import { type CallRecord, callRecords } from './call-records.ts'
import { handleRequest } from './handle-request.ts'
import { openai } from './openai/openai.ts'
import { automaticPrefixCache } from './prompt-cache/automatic-prefix-cache.ts'
import { markedPrefixCache } from './prompt-cache/marked-prefix-cache.ts'
import type { Behave, Scripted } from './replies/behaviour.ts'
import { findEssay } from './replies/find-essay.ts'
import type { VendorName } from './vendor.ts'

export type VendorFakeOptions = {
  vendor: VendorName
  /** What to do with each request, or with the first ones in order. Without it, and after the list: `otherwise`. */
  behave?: Behave | readonly Scripted[]
  /** A right answer, at once, if not given. */
  otherwise?: Scripted
  /** The right key; without it every key is. */
  key?: string
  port?: number
  /** Language of the feedback; without it the one that the prompt asks for. */
  language?: Language
  /** Finds the essay in the last user message, for callers that know more than its longest Korean stretch. */
  findEssay?: (message: string) => string
  /** How many of the last calls are kept, with their bodies; all, if not given. */
  remember?: number
  /** Clock of the prompt cache, in milliseconds. */
  now?: () => number
  onEnd?: (record: CallRecord) => void
}

export type VendorFake = AsyncDisposable & {
  /** Where it listens, without a path. */
  readonly url: string
  /** With the version, as a client's base URL has it. */
  readonly baseUrl: string
  readonly requests: readonly CallRecord[]
  readonly open: number
  /** The most requests that were open at once. */
  readonly mostOpen: number
  /** Tokens of all answers that were sent in full. */
  charged(): LlmTokens
  /** Tokens of calls that broke off when the vendor may have worked already: nobody knows whether it charges them. */
  perhapsCharged(): LlmTokens
  /** Another behaviour from the next request on. */
  behave(next: Behave | readonly Scripted[]): void
  /** Resolves when so many requests have come in, open or ended. */
  received(count: number): Promise<void>
  /** Resolves when no request is open. */
  idle(): Promise<void>
  close(): Promise<void>
}

const VENDORS = { anthropic, openai }
const CACHES = { anthropic: markedPrefixCache, openai: automaticPrefixCache }

/** A server on 127.0.0.1 that speaks the vendor's wire format and behaves as told. */
export async function startVendorFake(options: VendorFakeOptions): Promise<VendorFake> {
  const { vendor, key = null, language = null, otherwise = { kind: 'answer' } } = options
  const records = callRecords(options.remember ?? Number.POSITIVE_INFINITY, options.onEnd ?? (() => {}))
  const stopped = new AbortController()
  let next = behaviourOf(options.behave ?? [], otherwise)
  const handling = {
    vendor: VENDORS[vendor],
    cache: CACHES[vendor](options.now ?? Date.now),
    records,
    key,
    language,
    findEssay: options.findEssay ?? findEssay,
    next: (call: Parameters<Behave>[0]) => next(call),
    stopped: stopped.signal,
  }
  const server = http.createServer((request, response) => void handleRequest(handling, request, response))
  server.requestTimeout = 0
  server.listen(options.port ?? 0, '127.0.0.1', 1024)
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`

  const close = async () => {
    if (!server.listening) return
    stopped.abort()
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  return {
    url,
    baseUrl: `${url}/v1`,
    requests: records.list,
    get open() {
      return records.open
    },
    get mostOpen() {
      return records.mostOpen
    },
    charged: records.charged,
    perhapsCharged: records.perhapsCharged,
    behave(wanted) {
      next = behaviourOf(wanted, otherwise)
    },
    received: (count) => records.until(() => records.count >= count),
    idle: () => records.until(() => records.open === 0),
    close,
    [Symbol.asyncDispose]: close,
  }
}

function behaviourOf(wanted: Behave | readonly Scripted[], otherwise: Scripted): Behave {
  if (typeof wanted === 'function') return wanted
  const left = [...wanted]
  return () => left.shift() ?? otherwise
}
