import { type CriterionId, criterionOf, type Rubric } from '@truegul/topik'
import { anchoredTotal } from '../measures/anchors.ts'
import type { Guard } from './guards.ts'
import { clip, type Seen } from './rule.ts'

export type CriterionScores = Record<CriterionId, number>

// There are no human scores by criterion: rules may move a criterion this share of its
// maximum away from the whole, and no further. Ours, an estimate.
const SPREAD = 0.12

/**
 * Integer scores of the criteria. The quality sets the total, the rules' profile sets how it is shared out (nothing is
 * won or lost by that), deductions and caps come off afterwards.
 */
export function scoreCriteria(
  { quality, characters }: { quality: number; characters: number },
  seen: readonly Seen[],
  guard: Guard | null,
  rubric: Rubric<CriterionId>,
): CriterionScores {
  if (guard?.zero) return scoresOf(() => 0)
  const lowered = seen.reduce((sum, rule) => sum + (rule.lowers ?? 0), 0)
  const total = Math.min(Math.max(0, anchoredTotal(quality, characters) - lowered), guard?.most.total ?? rubric.max)
  const shared = shareOut(total, seen, rubric)
  const scores = scoresOf((criterion) => Math.max(0, shared[criterion] - deductionsOf(criterion, seen)))
  return { ...scores, content: Math.min(scores.content, guard?.most.content ?? rubric.max) }
}

/** Points that rules take off a criterion. */
function deductionsOf(criterion: CriterionId, seen: readonly Seen[]): number {
  return seen.reduce((sum, rule) => sum + (rule.criterion === criterion ? (rule.deducts ?? 0) : 0), 0)
}

function shareOut(total: number, seen: readonly Seen[], rubric: Rubric<CriterionId>): CriterionScores {
  const lean = scoresOf((criterion) => {
    const profile = seen.reduce((sum, rule) => sum + (rule.criterion === criterion ? rule.profile : 0), 0)
    return SPREAD * clip(profile, -1, 1)
  })
  const common = rubric.criteria.reduce((sum, { id, max }) => sum + lean[id] * max, 0) / rubric.max
  const exact = scoresOf((id) => criterionOf(rubric, id).max * clip(total / rubric.max + lean[id] - common, 0, 1))
  return roundTogether(exact, rubric)
}

/** Whole numbers with the rounded sum of the exact ones: what is left over goes to the largest fractions. */
function roundTogether(exact: CriterionScores, { criteria }: Rubric<CriterionId>): CriterionScores {
  const rounded = scoresOf((criterion) => Math.floor(exact[criterion]))
  const sum = Math.round(criteria.reduce((all, { id }) => all + exact[id], 0))
  let left = sum - criteria.reduce((all, { id }) => all + rounded[id], 0)
  const byFraction = [...criteria].sort((a, b) => exact[b.id] - rounded[b.id] - (exact[a.id] - rounded[a.id]))
  for (const { id } of byFraction) {
    if (left <= 0) break
    rounded[id]++
    left--
  }
  return rounded
}

function scoresOf(score: (criterion: CriterionId) => number): CriterionScores {
  return { content: score('content'), organisation: score('organisation'), language: score('language') }
}
