import type { Judgement } from '@truegul/contract'
import { bandOf, type Criterion, type CriterionId, criterionOf, totalScore } from '@truegul/topik'
import type { Guard } from '../criteria/guards.ts'
import type { Evidence, RuleId, Seen } from '../criteria/rule.ts'
import type { CriterionScores } from '../criteria/score-criteria.ts'
import { levelFitsBand } from './level-fits-band.ts'
import type { Texts } from './texts.ts'
import { type Booked, pointsByRule } from './write-ledger.ts'

type Context = {
  evidence: Evidence
  seen: readonly Seen[]
  guard: Guard | null
  scores: CriterionScores
  ledger: readonly Booked[]
}
export type Feedback = Pick<Judgement, 'overall' | 'strengths' | 'nextSteps'> & {
  criteria: Record<CriterionId, string>
}

// Strengths and next steps: product's number, two or three of each.
const MOST = 3
// A criterion counts as better or worse than the whole from this share of its maximum. Ours, an estimate: one point of 12.
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

function strengthsOf(context: Context, texts: Texts): Judgement['strengths'] {
  const { guard, evidence } = context
  if (guard?.zero) return []
  const praised = praisedOf(context).slice(0, MOST)
  if (praised.length > 0) {
    return praised.map((rule) => ({ criterion: rule.criterion, text: texts.rules[rule.id].praise(rule.facts ?? {}) }))
  }
  const { sentences, characters } = evidence.essay
  return [{ criterion: 'content', text: texts.nothingStandsOut({ sentences: sentences.length, characters }) }]
}

/** What is worth praising, most first; nothing for which the ledger takes points, and no content that answers another question. */
function praisedOf({ seen, ledger, guard }: Pick<Context, 'seen' | 'ledger' | 'guard'>): Seen[] {
  const booked = pointsByRule(ledger)
  const isOffTopic = guard?.code === 'off-topic'
  return seen
    .filter(({ id, praise = 0 }) => praise > 0 && !booked.has(id))
    .filter(({ criterion }) => !isOffTopic || criterion !== 'content')
    .sort((one, other) => other.praise! - one.praise!)
}

// What a guard asks for already: the points go with its step, or two steps would say the same.
const ASKED_BY_GUARD: Partial<Record<string, Guard['code']>> = {
  'content.topic.coverage': 'off-topic',
  'content.question': 'off-topic',
  'language.spelling': 'unreadable',
  'language.spacing': 'unreadable',
}

/** Three different things to do, those with a place before those without; the one that costs the most points first. */
function stepsOf(context: Context, texts: Texts): Judgement['nextSteps'] {
  const { ledger, guard } = context
  const booked = [...pointsByRule(ledger)]
  if (guard?.zero) {
    const points = booked.reduce((sum, [, own]) => sum + own.points, 0)
    return [{ criterion: 'content', text: texts.guardSteps[guard.code], points }]
  }
  const steps = new Map<string, Judgement['nextSteps'][number] & { isRest: boolean }>()
  for (const [rule, { criterion, points }] of booked) {
    const text = stepOn(rule, criterion, context, texts)
    const same = steps.get(text)
    if (same) same.points += points
    else steps.set(text, { criterion, text, points, isRest: rule.endsWith('.rest') })
  }
  return [...steps.values()]
    .sort((a, b) => Number(a.isRest) - Number(b.isRest) || b.points - a.points)
    .slice(0, MOST)
    .sort((a, b) => b.points - a.points)
    .map(({ criterion, text, points }) => ({ criterion, text, points }))
}

function stepOn(rule: string, criterion: CriterionId, { seen, guard }: Context, texts: Texts): string {
  if (rule.endsWith('.rest')) return texts.restSteps[criterion]
  if (guard && (rule.startsWith('essay.') || ASKED_BY_GUARD[rule] === guard.code)) return texts.guardSteps[guard.code]
  return texts.rules[rule as RuleId].step(seen.find((own) => own.id === rule)?.facts ?? {})
}

/** The band's sentence, what was seen for it and where most is lost; why it is lost stands in the ledger and is not said again. */
function feedbackOn(criterion: CriterionId, context: Context, texts: Texts): string {
  const { evidence, scores, guard, ledger } = context
  if (guard?.zero) return texts.guards[guard.code]
  const band = bandOf(criterionOf(evidence.rubric, criterion), scores[criterion])
  const parts = [texts.bands[criterion][band]]
  if (guard?.code === 'off-topic' && criterion === 'content') parts.push(texts.guards[guard.code])
  const best = praisedOf(context).find((rule) => rule.criterion === criterion)
  if (best) parts.push(texts.rules[best.id].praise(best.facts ?? {}))
  const [worst] = [...pointsByRule(ledger)]
    .filter(([rule, booked]) => booked.criterion === criterion && rule in texts.rules)
    .sort(([, a], [, b]) => b.points - a.points)
  if (worst) parts.push(texts.mostLost({ about: texts.rules[worst[0] as RuleId].about, points: worst[1].points }))
  return parts.join(' ')
}

function overallOf(
  { evidence: { rubric }, scores, guard }: Context,
  nextSteps: Judgement['nextSteps'],
  texts: Texts,
): string {
  if (guard?.zero) return `${texts.guards[guard.code]} ${texts.guardSteps[guard.code]}`
  const total = totalScore(scores)
  const parts = [texts.overall[bandOf(rubric, total)]({ total, max: rubric.max })]
  if (!levelFitsBand(rubric, total)) parts.push(texts.twoScales)
  const byShare = [...rubric.criteria].sort((a, b) => shareOf(b, scores) - shareOf(a, scores))
  const [best, , worst] = byShare
  if (best && worst) {
    const apart = shareOf(best, scores) - shareOf(worst, scores) >= CONTRAST_FROM
    parts.push(apart ? texts.contrast(texts.criteria[best.id], texts.criteria[worst.id]) : texts.even)
  }
  const first = nextSteps[0]
  if (first) parts.push(texts.mostPoints(first.text))
  return parts.join(' ')
}

function shareOf({ id, max }: Criterion<CriterionId>, scores: CriterionScores): number {
  return scores[id] / max
}
