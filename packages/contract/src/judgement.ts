import { CRITERIA, criterionBand, LEVELS, levelOf, RUBRIC, totalScore } from '@truegul/topik'
import { z } from 'zod'
import { Language } from './primitives.ts'

export const CriterionName = z.enum(CRITERIA)
const Band = z.enum(['high', 'middle', 'low'])
const Offset = z.int().nonnegative()

const CriterionScore = z.object({
  id: CriterionName,
  max: z.int(),
  score: z.int().nonnegative(),
  band: Band,
  feedback: z.string().min(1),
})

/** One lost point or several with one reason. Lines of a criterion sum to its maximum minus its score. */
export const LedgerLine = z.object({
  criterion: CriterionName,
  /** Stable id of the rule, such as `language.register.polite`. */
  rule: z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/),
  points: z.int().positive(),
  reason: z.string().min(1),
  /** Exactly `text.slice(start, end)`, where the reason has a place. */
  quote: z.string().min(1).optional(),
  start: Offset.optional(),
  end: Offset.optional(),
})
export type LedgerLine = z.infer<typeof LedgerLine>

/** A minimal edit. Offsets are UTF-16 code units into the submitted text; `original` is exactly that slice. */
export const Correction = z.object({
  start: Offset,
  end: Offset,
  original: z.string().min(1),
  suggestion: z.string(),
  reason: z.string().min(1),
  kind: z.enum(['spelling', 'spacing', 'grammar', 'register', 'vocabulary']),
})
export type Correction = z.infer<typeof Correction>

export const Provenance = z.object({
  scorer: z.enum(['local', 'claude', 'openai']),
  model: z.string().nullable(),
  promptVersion: z.string().nullable(),
  rubricVersion: z.string(),
  engineVersion: z.string(),
  tokens: z.object({
    input: z.int().nonnegative(),
    output: z.int().nonnegative(),
    cacheRead: z.int().nonnegative(),
    cacheWrite: z.int().nonnegative(),
  }),
  /** US dollars; null where the price of the model is not known. */
  costUsd: z.number().nonnegative().nullable(),
  milliseconds: z.number().nonnegative(),
  /** Of the price table behind `costUsd`. */
  priceVersion: z.string().nullable().optional(),
  /** Requests made to LLMs for this judgement, repairs and second opinions included. */
  calls: z.int().nonnegative().optional(),
  /** Quotes and corrections of an LLM that do not stand in the essay: they were dropped. */
  dropped: z.int().nonnegative().optional(),
  /** Why a second judgement was asked for, and the totals of which the median holds, the local judge's last. */
  crossCheck: z
    .object({ reasons: z.array(z.enum(['apart', 'injection'])), totals: z.array(z.int().min(0).max(RUBRIC.max)) })
    .optional(),
  /** Why the local judge stands in for the LLM that is configured. */
  insteadOfLlm: z.enum(['no-consent', 'llm-away']).optional(),
})

/** Something the learner should know about the judgement itself, such as an off-topic alarm. */
export const JudgementNote = z.object({ code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), text: z.string().min(1) })

/** The parts of a judgement, as an app reads them: unchecked against each other, so that an old app takes a new rubric. */
export const JudgementShape = z.object({
  language: Language,
  criteria: z.array(CriterionScore).length(CRITERIA.length),
  total: z.int().min(0).max(RUBRIC.max),
  max: z.literal(RUBRIC.max),
  /** Lowest and highest total that another fair rater might give. */
  range: z.tuple([z.int().min(0), z.int().max(RUBRIC.max)]),
  /** An estimate, "if the other parts of the exam went as well". */
  level: z.enum(LEVELS),
  /** Two or three sentences on the whole essay. */
  overall: z.string().min(1),
  strengths: z.array(z.object({ criterion: CriterionName, text: z.string().min(1) })),
  nextSteps: z.array(z.object({ criterion: CriterionName, text: z.string().min(1), points: z.int().positive() })),
  ledger: z.array(LedgerLine),
  corrections: z.array(Correction),
  notes: z.array(JudgementNote),
  provenance: Provenance,
})

/**
 * What every judge gives back. The parse refuses what does not add up: missing or repeated criteria, scores above their
 * maximum, a total that is not the sum, a band or level that is not its score's, a range without the total, a ledger that
 * does not account for exactly the lost points.
 */
export const Judgement = JudgementShape.superRefine((judgement, context) => {
  for (const message of contradictions(judgement)) context.addIssue({ code: 'custom', message })
})
export type Judgement = z.infer<typeof Judgement>

/** A judgement as its parts claim it, before they are checked against each other. */
type Claim = Pick<Judgement, 'criteria' | 'total' | 'range' | 'level' | 'ledger'>

function contradictions({ criteria, total, range, level, ledger }: Claim): string[] {
  const found: string[] = []
  for (const [position, id] of CRITERIA.entries()) {
    const criterion = criteria[position]
    if (criterion?.id !== id) {
      found.push(`criteria must be exactly ${CRITERIA.join(', ')}, in this order`)
      continue
    }
    const { max } = RUBRIC.criteria[id]
    if (criterion.max !== max || criterion.score > max) found.push(`${id} must be at most ${max}`)
    if (criterion.band !== criterionBand(id, criterion.score)) found.push(`${id} has the band of another score`)
    const lost = ledger.filter((line) => line.criterion === id).reduce((sum, line) => sum + line.points, 0)
    if (lost !== max - criterion.score) found.push(`the ledger of ${id} must sum to ${max - criterion.score}`)
  }
  const [content, organisation, language] = criteria.map((criterion) => criterion.score)
  if (total !== totalScore({ content: content ?? 0, organisation: organisation ?? 0, language: language ?? 0 })) {
    found.push('total must be the sum of the criteria')
  }
  if (range[0] > total || range[1] < total) found.push('range must hold the total')
  if (level !== levelOf(total)) found.push('level must be that of the total')
  for (const line of ledger) {
    const place = [line.quote, line.start, line.end]
    const isWhole = place.every((part) => part === undefined) || place.every((part) => part !== undefined)
    if (!isWhole || (line.quote !== undefined && line.end! - line.start! !== line.quote.length)) {
      found.push('a quote needs a start and an end that fit its length')
    }
  }
  return found
}
