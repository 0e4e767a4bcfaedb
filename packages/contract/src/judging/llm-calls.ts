import { z } from 'zod'
import { operation } from '../wire/operation.ts'
import { TaskId } from '../wire/primitives.ts'
import { Judgement } from './judgement.ts'

/** Companies that an essay may be sent to, as `LLM_PROVIDER` and the consent text name them. */
export const LlmProvider = z.enum(['claude', 'openai'])
export type LlmProvider = z.infer<typeof LlmProvider>

/** Why a call is made. `repair`: the first answer was not usable. `second-opinion`: the first one is cross-checked. */
export const LlmPurpose = z.enum(['judge', 'repair', 'second-opinion'])
export type LlmPurpose = z.infer<typeof LlmPurpose>

/** US dollars. */
const Usd = z.number().nonnegative()
const CallId = z.uuid()

/**
 * What became of a call. `answered` and `unusable` (no judgement in it), `refused` (by the model's policy) and `cut` (at the
 * token limit) are paid answers; `rate-limited`, `overloaded`, `vendor-error`, `rejected` (400, 401, 403, 404, quota) and
 * `no-connection` are refusals that cost nothing; after `timeout` and `aborted` nobody knows what was charged.
 */
export const LlmCallOutcome = z.enum([
  'answered',
  'unusable',
  'refused',
  'cut',
  'rate-limited',
  'overloaded',
  'vendor-error',
  'rejected',
  'no-connection',
  'timeout',
  'aborted',
])
export type LlmCallOutcome = z.infer<typeof LlmCallOutcome>

export const LlmTokens = z.strictObject({
  /** Read at full price: neither from the cache nor into it. */
  input: z.int().nonnegative(),
  output: z.int().nonnegative(),
  cacheRead: z.int().nonnegative(),
  cacheWrite: z.int().nonnegative(),
})
export type LlmTokens = z.infer<typeof LlmTokens>

/** Asked before each single request to a vendor, retries too. `granted` holds the money until it is settled or expires. */
export const reserveLlmCall = operation({
  name: 'reserveLlmCall',
  summary: 'Reserve the worst cost of one request to an LLM before it is made',
  method: 'POST',
  path: '/internal/v1/llm-calls',
  caller: 'ml-server',
  input: z.strictObject({
    /** Made by the ML server; reserving twice under one id is one reservation. */
    callId: CallId,
    taskId: TaskId,
    provider: LlmProvider,
    model: z.string().min(1).max(200),
    purpose: LlmPurpose,
    promptVersion: z.string().min(1).max(100),
    /** The most that the request can cost; null where the price of the model is not known. */
    reserveUsd: Usd.nullable(),
    /** Of the price table that `reserveUsd` was computed with. */
    priceVersion: z.string().max(100).nullable(),
    /** Seconds after which a reservation that nobody settled ends by itself. */
    expiresIn: z.int().min(1).max(3600),
  }),
  output: z.discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('granted') }),
    z.strictObject({
      answer: z.literal('denied'),
      /** The month's budget for everybody, or the day's for this learner. The essay waits; nothing has failed. */
      reason: z.enum(['budget', 'daily-bound']),
      /** Seconds after which it is worth asking again. */
      retryAfter: z.int().positive(),
    }),
  ]),
  success: [200],
  problems: ['wrong-secret', 'not-found', 'task-finished'],
})

/** Said once for each reserved call; saying it again changes nothing. */
export const settleLlmCall = operation({
  name: 'settleLlmCall',
  summary: 'Book what one request to an LLM came to',
  method: 'POST',
  path: '/internal/v1/llm-calls/:callId/settlement',
  caller: 'ml-server',
  input: z.strictObject({
    callId: CallId,
    outcome: LlmCallOutcome,
    /** Null where the vendor did not say. */
    tokens: LlmTokens.nullable(),
    /** Null where it is not known: then the budget counts what was reserved. */
    costUsd: Usd.nullable(),
    milliseconds: z.number().nonnegative(),
  }),
  output: z.null(),
  success: [204],
  problems: ['wrong-secret', 'not-found'],
})

/** SHA-256, in hex, of normalised text, prompt, rubric, model, prompt version and language. */
export const Seal = z.string().regex(/^[0-9a-f]{64}$/)

/** The same essay always gets the same score: asked before any money is spent. */
export const findSealedJudgement = operation({
  name: 'findSealedJudgement',
  summary: 'Find the stored judgement of the same text under the same conditions',
  method: 'POST',
  path: '/internal/v1/sealed-judgements',
  caller: 'ml-server',
  input: z.strictObject({ seal: Seal }),
  /** `text` is the one that the judgement's offsets count into: equal to the asked one but for its encoding. */
  output: z.strictObject({ sealed: z.strictObject({ text: z.string(), judgement: Judgement }).nullable() }),
  success: [200],
  problems: ['wrong-secret'],
})
