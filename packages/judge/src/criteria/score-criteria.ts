import { CRITERIA, type CriterionId, RUBRIC } from '@truegul/topik'
import { anchoredTotal } from '../measures/anchors.ts'
import { type Guard, TOTAL_CAPS } from './guards.ts'
import { clip, type Seen } from './rule.ts'

export type CriterionScores = Record<CriterionId, number>

// There are no human scores by criterion: rules may move a criterion this far from the whole, and no further.
const SPREAD = 0.12

/**
 * Integer scores of the three criteria. The quality sets the total, the rules' profile sets how it is shared out (nothing is
 * won or lost by that), deductions and caps come off afterwards.
 */
export function scoreCriteria(
  { quality, characters, contentLimit }: { quality: number; characters: number; contentLimit: number },
  seen: readonly Seen[],
  guard: Guard | null,
): CriterionScores {
  if (guard?.zero) return { content: 0, organisation: 0, language: 0 }
  const lowered = seen.reduce((sum, rule) => sum + (rule.lowers ?? 0), 0)
  const total = Math.min(
    Math.max(0, anchoredTotal(quality, characters) - lowered),
    guard ? (TOTAL_CAPS[guard.code] ?? RUBRIC.max) : RUBRIC.max,
  )
  const shared = shareOut(total, seen)
  const scores = scoresOf((criterion) => Math.max(0, shared[criterion] - deductionsOf(criterion, seen)))
  if (guard?.code === 'off-topic') scores.content = Math.min(scores.content, contentLimit)
  return scores
}

/** Points that rules take off a criterion. */
export function deductionsOf(criterion: CriterionId, seen: readonly Seen[]): number {
  return seen.reduce((sum, rule) => sum + (rule.criterion === criterion ? (rule.deducts ?? 0) : 0), 0)
}

function shareOut(total: number, seen: readonly Seen[]): CriterionScores {
  const lean = scoresOf((criterion) => {
    const profile = seen.reduce((sum, rule) => sum + (rule.criterion === criterion ? rule.profile : 0), 0)
    return SPREAD * clip(profile, -1, 1)
  })
  const common =
    CRITERIA.reduce((sum, criterion) => sum + lean[criterion] * RUBRIC.criteria[criterion].max, 0) / RUBRIC.max
  const exact = scoresOf(
    (criterion) => RUBRIC.criteria[criterion].max * clip(total / RUBRIC.max + lean[criterion] - common, 0, 1),
  )
  return roundTogether(exact)
}

/** Whole numbers with the rounded sum of the exact ones: what is left over goes to the largest fractions. */
function roundTogether(exact: CriterionScores): CriterionScores {
  const rounded = scoresOf((criterion) => Math.floor(exact[criterion]))
  const sum = Math.round(CRITERIA.reduce((all, criterion) => all + exact[criterion], 0))
  let left = sum - CRITERIA.reduce((all, criterion) => all + rounded[criterion], 0)
  const byFraction = [...CRITERIA].sort((a, b) => exact[b] - rounded[b] - (exact[a] - rounded[a]))
  for (const criterion of byFraction) {
    if (left <= 0) break
    rounded[criterion]++
    left--
  }
  return rounded
}

function scoresOf(score: (criterion: CriterionId) => number): CriterionScores {
  return { content: score('content'), organisation: score('organisation'), language: score('language') }
}
