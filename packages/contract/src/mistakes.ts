import { z } from 'zod'
import { CorrectionKind, CriterionName } from './judging/judgement.ts'
import { operation } from './wire/operation.ts'
import { PromptId, SubmissionId, Timestamp } from './wire/primitives.ts'

/** Where in the essay: the whole sentence, and where the place begins in it, in UTF-16 code units. */
const place = { sentence: z.string(), at: z.int().nonnegative() }

/** A correction with the learner's sentence around it: `sentence.slice(at, at + original.length)` is `original`. */
export const CorrectedPlace = z.strictObject({
  kind: CorrectionKind,
  original: z.string().min(1),
  suggestion: z.string(),
  reason: z.string().min(1),
  ...place,
})
export type CorrectedPlace = z.infer<typeof CorrectedPlace>

/** A line of the ledger; with the quoted words and their sentence where the reason has a place. */
export const LostPoints = z.strictObject({
  criterion: CriterionName,
  rule: z.string(),
  points: z.int().positive(),
  reason: z.string().min(1),
  quoted: z.strictObject({ quote: z.string().min(1), ...place }).nullable(),
})

/** What was found in one judged essay, corrections in the order of the text. */
export const EssayMistakes = z.strictObject({
  submissionId: SubmissionId,
  promptId: PromptId,
  /** Null for a prompt that is not given out any more. */
  promptTitle: z.strictObject({ ko: z.string(), en: z.string() }).nullable(),
  createdAt: Timestamp,
  corrections: z.array(CorrectedPlace),
  lost: z.array(LostPoints),
})
export type EssayMistakes = z.infer<typeof EssayMistakes>

export const listMistakes = operation({
  name: 'listMistakes',
  summary:
    'Every correction and every lost point of the judged essays with the sentences they stand in, newest essay first',
  method: 'GET',
  path: '/api/v1/mistakes',
  caller: 'learner',
  input: z.strictObject({
    /** `nextCursor` of the page before. */
    cursor: z.string().max(200).optional(),
    /** Essays of a page. */
    limit: z.coerce.number<string | number>().int().min(1).max(100).default(50),
  }),
  output: z.strictObject({ items: z.array(EssayMistakes), nextCursor: z.string().nullable() }),
  success: [200],
  problems: [],
})
