import type { Judgement, LedgerLine } from '@truegul/contract'
import { CRITERIA, type CriterionId, criterionBand, RUBRIC, totalBand, totalScore } from '@truegul/topik'
import type { Guard } from './guards.ts'
import type { Evidence, RuleId, Seen } from './rule.ts'
import type { CriterionScores } from './score-criteria.ts'
import type { Texts } from './texts/texts.ts'
import { pointsByRule } from './write-ledger.ts'

type Context = {
  evidence: Evidence
  seen: readonly Seen[]
  guard: Guard | null
  scores: CriterionScores
  ledger: readonly LedgerLine[]
}
export type Feedback = Pick<Judgement, 'overall' | 'strengths' | 'nextSteps'> & {
  criteria: Record<CriterionId, string>
}

const MOST = 3
// A criterion counts as better or worse than the whole from this share of its maximum.
const CONTRAST_FROM = 0.08

/** The words around the scores, chosen from what the essay does and from what its ledger books. */
export function chooseFeedback(context: Context, texts: Texts): Feedback {
  const nextSteps = stepsOf(context, texts)
  return {
    overall: overallOf(context, nextSteps, texts),
    strengths: strengthsOf(context, texts),
    nextSteps,
    criteria: {
      content: feedbackOn('content', context, texts),
      organisation: feedbackOn('organisation', context, texts),
      language: feedbackOn('language', context, texts),
    },
  }
}

function strengthsOf({ seen, guard, evidence }: Context, texts: Texts): Judgement['strengths'] {
  const praised = guard?.zero
    ? []
    : seen
        .filter((rule) => (rule.praise ?? 0) > 0)
        .sort((a, b) => b.praise! - a.praise!)
        .slice(0, MOST)
  if (praised.length > 0) {
    return praised.map((rule) => ({ criterion: rule.criterion, text: texts.rules[rule.id].praise(rule.facts ?? {}) }))
  }
  const { sentences, characters } = evidence.essay
  return [{ criterion: 'content', text: texts.nothingStandsOut({ sentences: sentences.length, characters }) }]
}

/** What costs the most points comes first. What has no place is offered only where little else is. */
function stepsOf({ ledger, seen, guard }: Context, texts: Texts): Judgement['nextSteps'] {
  const booked = [...pointsByRule(ledger)]
  if (guard?.zero) {
    const points = booked.reduce((sum, [, own]) => sum + own.points, 0)
    return [{ criterion: 'content', text: texts.guardSteps[guard.code], points }]
  }
  const steps = booked.map(([rule, { criterion, points }]) => {
    const facts = seen.find((own) => own.id === rule)?.facts ?? {}
    const isRest = rule.endsWith('.rest')
    const text = isRest
      ? texts.restSteps[criterion]
      : rule.startsWith('essay.') && guard
        ? texts.guardSteps[guard.code]
        : texts.rules[rule as RuleId].step(facts)
    return { criterion, text, points, isRest }
  })
  const sorted = steps.sort((a, b) => Number(a.isRest) - Number(b.isRest) || b.points - a.points)
  const placed = sorted.filter((step) => !step.isRest).length
  return sorted
    .slice(0, placed >= 2 ? Math.min(MOST, placed) : 2)
    .map(({ criterion, text, points }) => ({ criterion, text, points }))
}

/** The band's sentence, then what was seen for and against. */
function feedbackOn(criterion: CriterionId, { scores, seen, guard, ledger }: Context, texts: Texts): string {
  if (guard?.zero) return texts.guards[guard.code]
  const parts = [texts.bands[criterion][criterionBand(criterion, scores[criterion])]]
  if (guard?.code === 'off-topic' && criterion === 'content') parts.push(texts.guards[guard.code])
  const own = seen.filter((rule) => rule.criterion === criterion)
  const best = own.filter((rule) => (rule.praise ?? 0) > 0).sort((a, b) => b.praise! - a.praise!)[0]
  if (best) parts.push(texts.rules[best.id].praise(best.facts ?? {}))
  const worst = ledger
    .filter((line) => line.criterion === criterion && !line.rule.endsWith('.rest') && !line.rule.startsWith('essay.'))
    .sort((a, b) => b.points - a.points)[0]
  if (worst) parts.push(worst.reason)
  return parts.join(' ')
}

function overallOf({ scores, guard }: Context, nextSteps: Judgement['nextSteps'], texts: Texts): string {
  if (guard?.zero) return `${texts.guards[guard.code]} ${texts.guardSteps[guard.code]}`
  const total = totalScore(scores)
  const parts = [texts.overall[totalBand(total)]({ total })]
  const byShare = [...CRITERIA].sort((a, b) => shareOf(b, scores) - shareOf(a, scores))
  const [best, , worst] = byShare
  if (best && worst) {
    const apart = shareOf(best, scores) - shareOf(worst, scores) >= CONTRAST_FROM
    parts.push(apart ? texts.contrast(texts.criteria[best], texts.criteria[worst]) : texts.even)
  }
  const first = nextSteps[0]
  if (first) parts.push(texts.mostPoints(first.text))
  return parts.join(' ')
}

function shareOf(criterion: CriterionId, scores: CriterionScores): number {
  return scores[criterion] / RUBRIC.criteria[criterion].max
}
