import { totalScore } from '@truegul/topik'
import { qualityOf } from '../measures/quality.ts'
import { CONTENT_RULES } from './content-rules.ts'
import { type Guard, guardOf } from './guards.ts'
import { LANGUAGE_RULES } from './language-rules.ts'
import { ORGANISATION_RULES } from './organisation-rules.ts'
import type { Evidence, Seen } from './rule.ts'
import { type CriterionScores, scoreCriteria } from './score-criteria.ts'

const RULES = [...CONTENT_RULES, ...ORGANISATION_RULES, ...LANGUAGE_RULES]

/** What the rules see in an essay and the scores they and the model come to. */
export function scoreEvidence(evidence: Evidence): {
  seen: Seen[]
  guard: Guard | null
  scores: CriterionScores
  total: number
} {
  const guard = guardOf(evidence)
  const seen = RULES.flatMap((rule): Seen[] => {
    const observation = rule.look(evidence)
    return observation ? [{ id: rule.id, criterion: rule.criterion, ...observation }] : []
  })
  const quality = qualityOf(evidence.measures, evidence.model)
  const { essay, rubric } = evidence
  const scores = scoreCriteria({ quality, characters: essay.ownCharacters }, seen, guard, rubric)
  return { seen, guard, scores, total: totalScore(scores) }
}
