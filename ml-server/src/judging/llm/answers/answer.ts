import { TOPIK_54 } from '@truegul/topik'
import { z } from 'zod'

/** Written answers to other questions have the same ones. */
const Criterion = z.enum(TOPIK_54.criteria.map(({ id }) => id))

/**
 * What an LLM is asked to answer, as the schema that travels with the request. Quotes and deductions come before the score, so
 * that the score follows from them. No bounds stand in it, because not every vendor's schema knows them: read-answer.ts holds
 * the answer to its ranges, quotes and languages.
 */
export const LlmAnswer = z.strictObject({
  criteria: z.array(
    z.strictObject({
      id: Criterion,
      /** What costs points here, worst first. `quote` is exactly from the essay, or empty where there is no one place. */
      deductions: z.array(z.strictObject({ quote: z.string(), reason: z.string(), points: z.int() })),
      /** One or two sentences to the learner, in the learner's language. */
      feedback: z.string(),
      /** Whole points, 0 to the criterion's maximum. */
      score: z.int(),
    }),
  ),
  overall: z.string(),
  strengths: z.array(z.strictObject({ criterion: Criterion, text: z.string() })),
  nextSteps: z.array(z.strictObject({ criterion: Criterion, text: z.string() })),
  /** `original`: a few words exactly from the essay. `suggestion`: the same words put right, by the smallest change. */
  corrections: z.array(
    z.strictObject({
      original: z.string(),
      suggestion: z.string(),
      reason: z.string(),
      kind: z.enum(['spelling', 'spacing', 'grammar', 'register', 'vocabulary']),
    }),
  ),
})
export type LlmAnswer = z.infer<typeof LlmAnswer>
