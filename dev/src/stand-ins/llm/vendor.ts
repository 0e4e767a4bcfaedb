import type { IncomingHttpHeaders } from 'node:http'
import type { LlmTokens } from '@truegul/contract'

export type VendorName = 'anthropic' | 'openai'

/** A stretch of the prompt, in the order in which the vendor reads it. */
export type PromptBlock = {
  text: string
  /** Milliseconds for which everything up to here shall be kept, where the request marks it; else null. */
  cacheFor: number | null
}

/** What the fake understands of a request, in whichever format it came. */
export type VendorRequest = {
  model: string
  isStream: boolean
  maxTokens: number
  blocks: readonly PromptBlock[]
  /** The last user message; its parts, if there are several, are joined by a line of dashes. */
  message: string
  /** JSON schema that the answer shall have, or null. */
  schema: unknown
}

/** What the model said, before it is put into the vendor's words. */
export type Reply = {
  text: string
  stop: 'end' | 'cut' | 'refused' | 'filtered'
  tokens: LlmTokens
}

/** An error of the vendor. What is not given is what the vendor says with this status. */
export type Fault = {
  status: number
  type?: string | undefined
  code?: string | null | undefined
  param?: string | undefined
  message?: string | undefined
}

export type ServerSentEvent = { event: string | null; data: string }

/** One endpoint: how a request is read, and how a reply is written whole and as a stream. */
export type Endpoint = {
  read(body: unknown): VendorRequest | Fault
  whole(reply: Reply, model: string): unknown
  stream(reply: Reply, model: string): ServerSentEvent[]
}

export type Vendor = {
  endpoints: Readonly<Record<string, Endpoint>>
  /** Headers that carry the key; they are never recorded. */
  keyHeaders: readonly string[]
  /** The key as it was sent, or null. */
  keyOf(headers: IncomingHttpHeaders): string | null
  /** What is wrong with the headers, the key's value apart. */
  faultOfHeaders(headers: IncomingHttpHeaders): Fault | null
  faultOfWrongKey(key: string): Fault
  quotaFault: Fault
  billingFault: Fault
  headers(requestId: string): Record<string, string>
  error(fault: Fault, requestId: string): unknown
}

export const isFault = (value: VendorRequest | Fault): value is Fault => 'status' in value
