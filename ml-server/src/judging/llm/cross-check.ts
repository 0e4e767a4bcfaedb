import type { Judgement } from '@truegul/contract'
import { totalScore } from '@truegul/topik'
import type { LlmAnswer } from './answers/answer.ts'
import { type Scores, scoresOf } from './answers/judgement-of-answer.ts'

/** Points of an essay by which an LLM and the local judge may differ before a second judgement is asked for. Ours, see docs/decisions/llm-judges.md. */
const APART = 8

export type CrossCheck = NonNullable<Judgement['provenance']['crossCheck']>
export type CrossCheckReason = CrossCheck['reasons'][number]

/** Why a first answer does not stand alone; empty when it does. */
export function reasonsToCheck(
  first: LlmAnswer,
  local: Pick<Judgement, 'total'>,
  findings: number,
): CrossCheckReason[] {
  const apart = Math.abs(totalScore(scoresOf(first)) - local.total) > APART
  return [...(apart ? (['apart'] as const) : []), ...(findings > 0 ? (['injection'] as const) : [])]
}

/**
 * Of two answers and the local judge the one with the middle total holds. When that is the engine, its scores hold and the
 * words are those of the answer that came nearest.
 */
export function middleOf(
  [first, second]: readonly [LlmAnswer, LlmAnswer],
  local: Pick<Judgement, 'total' | 'criteria'>,
): { answer: LlmAnswer; scores: Scores; totals: number[] } {
  const [one, other] = [totalScore(scoresOf(first)), totalScore(scoresOf(second))]
  const totals = [one, other, local.total]
  const middle = totals.toSorted((a, b) => a - b)[1]!
  if (one === middle) return { answer: first, scores: scoresOf(first), totals }
  if (other === middle) return { answer: second, scores: scoresOf(second), totals }
  const nearest = Math.abs(one - middle) <= Math.abs(other - middle) ? first : second
  return { answer: nearest, scores: scoresOfJudgement(local), totals }
}

/**
 * What holds when there is no money for a second answer: an answer that was paid for does not wait. An essay that may have given the
 * model orders gets the scores of the local judge, which takes none.
 */
export function withoutSecond(
  first: LlmAnswer,
  local: Pick<Judgement, 'total' | 'criteria'>,
  reasons: readonly CrossCheckReason[],
): { scores: Scores; totals: number[] } {
  const scores = scoresOf(first)
  return {
    scores: reasons.includes('injection') ? scoresOfJudgement(local) : scores,
    totals: [totalScore(scores), local.total],
  }
}

function scoresOfJudgement({ criteria }: Pick<Judgement, 'criteria'>): Scores {
  const score = (id: keyof Scores) => criteria.find((one) => one.id === id)!.score
  return { content: score('content'), organisation: score('organisation'), language: score('language') }
}
