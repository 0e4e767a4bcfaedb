import { bandOf, findRubric, LEVELS, levelOf, type Rubric, totalScore } from '@truegul/topik'
import { z } from 'zod'
import { Language } from '../wire/primitives.ts'

/** Id of a criterion, as the rubric names it. */
export const CriterionName = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
export const Band = z.enum(['high', 'middle', 'low'])
export const EstimatedLevel = z.enum(LEVELS)
const Offset = z.int().nonnegative()

/** Points of one criterion. */
export const CriterionPoints = z.strictObject({
  id: CriterionName,
  max: z.int().positive(),
  score: z.int().nonnegative(),
})

const CriterionScore = CriterionPoints.extend({
  band: Band,
  feedback: z.string().min(1),
})

/** One lost point or several with one reason. Lines of a criterion sum to its maximum minus its score. */
export const LedgerLine = z.strictObject({
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

export const CorrectionKind = z.enum(['spelling', 'spacing', 'grammar', 'register', 'vocabulary'])

/** A minimal edit. Offsets are UTF-16 code units into the submitted text; `original` is exactly that slice. */
export const Correction = z.strictObject({
  start: Offset,
  end: Offset,
  original: z.string().min(1),
  suggestion: z.string(),
  reason: z.string().min(1),
  kind: CorrectionKind,
})
export type Correction = z.infer<typeof Correction>

/** A word that the dictionary does not know and that may be right all the same. `original` is exactly that slice of the text. */
export const WordToCheck = z.strictObject({ start: Offset, end: Offset, original: z.string().min(1) })
export type WordToCheck = z.infer<typeof WordToCheck>

export const ScorerName = z.enum(['local', 'claude', 'openai'])

export const Provenance = z.strictObject({
  scorer: ScorerName,
  model: z.string().nullable(),
  promptVersion: z.string().nullable(),
  rubricVersion: z.string(),
  engineVersion: z.string(),
  tokens: z.strictObject({
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
  /**
   * Why a second judgement was asked for, and the totals of which the median holds, the local judge's last. `unpaid`: there was no
   * money for the second one, so its total is missing; the first one holds, after an injection the local judge's scores.
   */
  crossCheck: z
    .strictObject({
      reasons: z.array(z.enum(['apart', 'injection'])),
      totals: z.array(z.int().nonnegative()),
      unpaid: z.boolean().optional(),
    })
    .optional(),
  /** Why the local judge stands in for the LLM that is configured. */
  insteadOfLlm: z.enum(['no-consent', 'llm-away']).optional(),
})

/** Something the learner should know about the judgement itself, such as an off-topic alarm. Shown by its text, whatever its code. */
export const JudgementNote = z.strictObject({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  text: z.string().min(1),
})

/** The parts of a judgement, not yet checked against each other. */
export const JudgementShape = z.strictObject({
  language: Language,
  /** Those of the rubric, in its order. */
  criteria: z.array(CriterionScore),
  total: z.int().nonnegative(),
  /** Points of the rubric that `provenance` names. */
  max: z.int().positive(),
  /** Lowest and highest total that another fair rater might give. */
  range: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  /** An estimate, "if the other parts of the exam went as well". */
  level: EstimatedLevel,
  /** Two or three sentences on the whole essay. */
  overall: z.string().min(1),
  strengths: z.array(z.strictObject({ criterion: CriterionName, text: z.string().min(1) })),
  nextSteps: z.array(z.strictObject({ criterion: CriterionName, text: z.string().min(1), points: z.int().positive() })),
  ledger: z.array(LedgerLine),
  corrections: z.array(Correction),
  /** In the order of the text; left out by a judge that does not look for them. */
  toCheck: z.array(WordToCheck).optional(),
  notes: z.array(JudgementNote),
  provenance: Provenance,
})

/**
 * What every judge gives back. The parse refuses what its rubric does not know and what does not add up: missing, repeated or
 * foreign criteria, scores above their maximum, a total that is not the sum, a band or level that is not its score's, a range
 * without the total, a ledger that does not account for exactly the lost points.
 */
export const Judgement = JudgementShape.superRefine((judgement, context) => {
  const rubric = findRubric(judgement.provenance.rubricVersion)
  const found = rubric
    ? [...contradictions(judgement, rubric), ...wrongPlaces(judgement)]
    : [`provenance.rubricVersion names no rubric that is known here: ${judgement.provenance.rubricVersion}`]
  for (const message of found) context.addIssue({ code: 'custom', message })
})
export type Judgement = z.infer<typeof Judgement>

/** A judgement as its parts claim it, before they are checked against each other. */
type Claim = z.infer<typeof JudgementShape>

function contradictions(judgement: Claim, rubric: Rubric): string[] {
  const { criteria, total, max, range, level, ledger, strengths, nextSteps } = judgement
  const found: string[] = []
  const ids = rubric.criteria.map(({ id }) => id)
  if (criteria.length !== ids.length || criteria.some(({ id }, index) => id !== ids[index])) {
    found.push(`criteria must be exactly ${ids.join(', ')}, in this order`)
  }
  if ([...ledger, ...strengths, ...nextSteps].some(({ criterion }) => !ids.includes(criterion))) {
    found.push(`ledger, strengths and nextSteps may name ${ids.join(', ')} and nothing else`)
  }
  for (const criterion of rubric.criteria) {
    const scored = criteria.find(({ id }) => id === criterion.id)
    if (scored) found.push(...wrongScore(scored, criterion, ledger))
  }
  if (total !== totalScore(Object.fromEntries(criteria.map(({ id, score }) => [id, score])))) {
    found.push('total must be the sum of the criteria')
  }
  if (max !== rubric.max) found.push(`max must be ${rubric.max}`)
  if (range[0] > total || range[1] < total || range[1] > rubric.max) {
    found.push(`range must hold the total and end at ${rubric.max} at most`)
  }
  if (level !== levelOf(rubric, total)) found.push('level must be that of the total')
  return found
}

function wrongScore(scored: Claim['criteria'][number], criterion: Rubric['criteria'][number], ledger: Claim['ledger']) {
  const { id, max } = criterion
  const lost = ledger.filter((line) => line.criterion === id).reduce((sum, line) => sum + line.points, 0)
  return [
    ...(scored.max !== max || scored.score > max ? [`${id} must be at most ${max}`] : []),
    ...(scored.band === bandOf(criterion, scored.score) ? [] : [`${id} has the band of another score`]),
    ...(lost === max - scored.score ? [] : [`the ledger of ${id} must sum to ${max - scored.score}`]),
  ]
}

function wrongPlaces({ ledger }: Claim): string[] {
  const isWrong = ledger.some(({ quote, start, end }) => {
    const place = [quote, start, end]
    const isWhole = place.every((part) => part === undefined) || place.every((part) => part !== undefined)
    return !isWhole || (quote !== undefined && end! - start! !== quote.length)
  })
  return isWrong ? ['a quote needs a start and an end that fit its length'] : []
}
