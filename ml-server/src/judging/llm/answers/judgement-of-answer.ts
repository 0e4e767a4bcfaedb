import type { Correction, Judgement, LedgerLine } from '@truegul/contract'
import type { EssayToJudge } from '@truegul/judge'
import { overlap, type Span } from '@truegul/korean'
import { bandOf, type Criterion, type CriterionId, levelOf, type Rubric, totalScore } from '@truegul/topik'
import type { ShownEssay } from '../prompt/show-essay.ts'
import { LLM_TEXTS } from '../texts.ts'
import type { LlmAnswer } from './answer.ts'
import { findCorrections } from './find-corrections.ts'

export type Scores = Record<CriterionId, number>

/** Points of an essay that a total may be off by, either way. An estimate: no human scores in these points exist to measure it by. */
const RANGE = 6
const MOST_SHOWN = 3

/** What a judgement says apart from where it comes from, and how many quotes and corrections were dropped. */
export type Worded = { judgement: Omit<Judgement, 'notes' | 'provenance'>; dropped: number }

/**
 * Makes a judgement of a usable answer: our arithmetic, our bands and level, a ledger that accounts for each lost point, and no
 * quote that does not stand in the essay. `scores` are the answer's own, or those that hold after a cross-check; `others` are
 * totals that the range must hold too.
 */
export function judgementOfAnswer(
  answer: LlmAnswer,
  scores: Scores,
  essay: Pick<EssayToJudge, 'text' | 'language'> & { rubric: Rubric<CriterionId> },
  shown: ShownEssay,
  local: Pick<Judgement, 'corrections' | 'toCheck'>,
  others: readonly number[] = [],
): Worded {
  const { rubric } = essay
  const total = totalScore(scores)
  const ledgers = rubric.criteria.map((criterion) => ledgerOf(criterion, scores[criterion.id], answer, essay, shown))
  const corrections = findCorrections(answer.corrections, essay.text, shown, local.corrections)
  const ledger = ledgers.flatMap(({ lines }) => lines)
  return {
    dropped: ledgers.reduce((sum, one) => sum + one.dropped, 0) + corrections.dropped,
    judgement: {
      language: essay.language,
      criteria: rubric.criteria.map((criterion) => ({
        id: criterion.id,
        max: criterion.max,
        score: scores[criterion.id],
        band: bandOf(criterion, scores[criterion.id]),
        feedback: answerOn(criterion.id, answer).feedback,
      })),
      total,
      max: rubric.max,
      range: [
        Math.max(0, Math.min(total - RANGE, ...others)),
        Math.min(rubric.max, Math.max(total + RANGE, ...others)),
      ],
      level: levelOf(rubric, total),
      overall: answer.overall,
      strengths: answer.strengths.slice(0, MOST_SHOWN),
      nextSteps: nextStepsOf(answer, ledger),
      ledger,
      corrections: corrections.kept satisfies Correction[],
      ...(local.toCheck ? { toCheck: local.toCheck.filter(isUntold([...corrections.kept, ...ledger])) } : {}),
    },
  }
}

/** A word that nothing else is said of. */
function isUntold(told: readonly Pick<LedgerLine, 'start' | 'end'>[]) {
  return (word: Span) =>
    !told.some(({ start, end }) => start !== undefined && end !== undefined && overlap(word, { start, end }))
}

export function scoresOf({ criteria }: LlmAnswer): Scores {
  const score = (id: CriterionId) => criteria.find((one) => one.id === id)!.score
  return { content: score('content'), organisation: score('organisation'), language: score('language') }
}

const answerOn = (id: CriterionId, { criteria }: LlmAnswer) => criteria.find((one) => one.id === id)!

/** The model's deductions as far as the lost points go, in its order; what it did not explain is said to be so. */
function ledgerOf(
  { id, max }: Criterion<CriterionId>,
  score: number,
  answer: LlmAnswer,
  { text, language }: Pick<EssayToJudge, 'text' | 'language'>,
  shown: ShownEssay,
): { lines: LedgerLine[]; dropped: number } {
  let left = max - score
  let dropped = 0
  const lines: LedgerLine[] = []
  for (const [index, { quote, reason, points }] of answerOn(id, answer).deductions.entries()) {
    const place = quote.trim() === '' ? null : shown.find(quote)
    if (quote.trim() !== '' && !place) dropped++
    const own = Math.min(left, points)
    if (own <= 0 || reason.trim() === '') continue
    left -= own
    const line = { criterion: id, rule: `${id}.llm.${index + 1}`, points: own, reason }
    lines.push(place ? { ...line, quote: text.slice(place.start, place.end), ...place } : line)
  }
  if (left > 0) lines.push({ criterion: id, rule: `${id}.rest`, points: left, reason: LLM_TEXTS[language].rest[id] })
  return { lines, dropped }
}

/** A step is worth about what its criterion lost, shared among the steps for it; one for a full criterion is not shown. */
function nextStepsOf({ nextSteps }: LlmAnswer, ledger: readonly LedgerLine[]): Judgement['nextSteps'] {
  const lost = (id: CriterionId) => ledger.reduce((sum, line) => sum + (line.criterion === id ? line.points : 0), 0)
  const shown = nextSteps.slice(0, MOST_SHOWN)
  return shown.flatMap(({ criterion, text }) => {
    const among = shown.filter((step) => step.criterion === criterion).length
    const points = Math.ceil(lost(criterion) / among / 2)
    return points > 0 ? [{ criterion, text, points }] : []
  })
}
