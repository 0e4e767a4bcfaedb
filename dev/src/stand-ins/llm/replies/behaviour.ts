import { LlmAnswer } from '@truegul/ml-server/judging/answer'
import { z } from 'zod'
import type { VendorRequest } from '../vendor.ts'
import { DEFECTS, type Defect } from './defects.ts'

/** Milliseconds, or from-to, of which a time in between is drawn for each request. */
const Latency = z.union([z.number().nonnegative(), z.tuple([z.number().nonnegative(), z.number().nonnegative()])])

const pace = {
  /** Before the first byte. */
  latency: Latency.optional(),
  /** The body comes in pieces of so many bytes, also in the middle of a character, with a pause after each. */
  drip: z.strictObject({ bytes: z.int().positive(), every: z.number().nonnegative() }).optional(),
  contentType: z.string().optional(),
}

const Score = z.int().nonnegative()
const content = {
  /** Answered as it is. */
  answer: LlmAnswer.optional(),
  /** Of a right answer; without them they follow from the essay. */
  scores: z.strictObject({ content: Score, organisation: Score, language: Score }).optional(),
  defect: z.union([z.enum(namesOf(DEFECTS)), z.custom<Defect>((value) => typeof value === 'function')]).optional(),
}

/** What the fake does with one request. Without functions in it, it can stand in a script's JSON. */
export const Behaviour = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), ...pace, ...content }),
  /** The text is cut in the middle, and the vendor says that it ended by itself. */
  z.strictObject({ kind: z.literal('half-json'), ...pace, ...content }),
  /** The text is cut at the limit of tokens, and the vendor says so; all tokens asked for are charged. */
  z.strictObject({ kind: z.literal('cut'), ...pace, ...content }),
  /** The model declines, or a filter of the vendor stops it; the same to Anthropic. */
  z.strictObject({ kind: z.literal('refusal'), by: z.enum(['model', 'filter']).default('model'), ...pace }),
  z.strictObject({ kind: z.literal('empty'), ...pace }),
  /** An error in the vendor's own form. */
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(400).max(599),
    /** Seconds, or an HTTP date. */
    retryAfter: z.union([z.number().nonnegative(), z.string()]).optional(),
    type: z.string().optional(),
    code: z.string().nullable().optional(),
    message: z.string().optional(),
    latency: Latency.optional(),
  }),
  /** No money left: OpenAI 429 `insufficient_quota`, Anthropic 400 "credit balance is too low". */
  z.strictObject({ kind: z.literal('quota'), latency: Latency.optional() }),
  /** The account does not pay: Anthropic 402 `billing_error`, OpenAI 429 `billing_not_active`. */
  z.strictObject({ kind: z.literal('billing'), latency: Latency.optional() }),
  /** The socket is destroyed before the first byte of the answer, or when half of it is sent. */
  z.strictObject({ kind: z.literal('reset'), when: z.enum(['before', 'middle']).default('before'), ...pace }),
  z.strictObject({ kind: z.literal('hang') }),
  /** A page of something in between: a proxy, a captive portal. */
  z.strictObject({
    kind: z.literal('html'),
    status: z.int().min(200).max(599).default(502),
    latency: Latency.optional(),
  }),
])
export type Behaviour = z.infer<typeof Behaviour>
/** Before its defaults are filled in: what a caller writes. */
export type Scripted = z.input<typeof Behaviour>

/** A request as a script may look at it. Numbers count from 1, in the order of arrival. */
export type VendorCall = VendorRequest & { number: number; essay: string }

export type Behave = (call: VendorCall) => Scripted

function namesOf<T extends string>(table: Record<T, unknown>): T[] {
  return Object.keys(table).filter((name): name is T => name in table)
}
