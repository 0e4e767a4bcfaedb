import { z } from 'zod'

/** What another device made of this draft since, while something else was typed here. */
const Other = z.object({ text: z.string(), revision: z.int(), changedAt: z.number() })

/** Why the account does not take it, or did not take it as an essay. `values`: numbers and times, as a problem has them. */
const Trouble = z.object({
  code: z.string(),
  detail: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})
export type Trouble = z.infer<typeof Trouble>

/** The clock of an exam: runs until `endsAt`, or stands with `left`; milliseconds, the first since 1970. */
const ExamClock = z.union([z.object({ endsAt: z.number() }), z.object({ left: z.number() })])
export type ExamClock = z.infer<typeof ExamClock>

/**
 * An essay being written, as this device keeps it. Times are milliseconds since 1970. All that a restart must not lose stands here.
 */
export const Draft = z.object({
  /** Also the server's name for it. */
  id: z.uuid(),
  /** Goes with it from the first key, so that sending it twice is one submission. */
  submissionId: z.uuid(),
  promptId: z.string(),
  /** The earlier essay that this one is written anew from. */
  rewriteOf: z.string().nullable(),
  text: z.string(),
  /** When the text changed last; 0 before the first key. */
  changedAt: z.number(),
  /** The account's revision that the text is made from; 0: the account has none. */
  revision: z.int(),
  /** When the account got this very text; null while it has another. */
  inAccountAt: z.number().nullable(),
  /** Set while the learner has to choose: mine, theirs or both. */
  other: Other.nullable(),
  /** Why the account does not take the text as a draft. Another text may pass. */
  trouble: Trouble.nullable(),
  /** Since when it waits to be submitted; null while it is written. */
  queuedAt: z.number().nullable(),
  /** Why it was not taken as an essay. */
  refusal: Trouble.nullable(),
  exam: ExamClock.nullable(),
})
export type Draft = z.infer<typeof Draft>
