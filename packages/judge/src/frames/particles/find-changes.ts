import type { Case } from '../reading/eojeol.ts'
import type { Slot } from '../reading/slot.ts'
import { guessParticle } from '../scoring/guess-particle.ts'
import { ACTOR, AGAINST, CHANGES, type Change, LIKELY, LOOSE, MARGINS, SURE, type Verdict } from './change.ts'
import { judgeChange } from './judge-change.ts'

/**
 * A wrong particle, and how much likelier the other is, in natural logarithm of the odds. `judged` is the slot where that was seen:
 * the slot itself, or the same beyond what only describes.
 */
export type FoundChange = Change & { judged: Slot; margin: number; verdict: Verdict }

/** The particles of a sentence that should be others: the odds and the table agree. */
export function findChanges(slots: readonly Slot[]): FoundChange[] {
  return slots.flatMap((slot): FoundChange[] => {
    if (!/^["'“‘(]?[가-힣]+[^가-힣]*$/.test(slot.eojeol.text)) return []
    for (let judged: Slot | null = slot; judged !== null; judged = judged.beyond) {
      const found = changesOf(judged, slot)
      if (found.length > 0) return found.toSorted((one, other) => other.margin - one.margin).slice(0, 1)
    }
    return []
  })
}

function changesOf(judged: Slot, slot: Slot): FoundChange[] {
  const verdicts = CHANGES[slot.case]
    .filter((to) => judged === slot || isSeenBeyond(slot, to, judged))
    .map((to) => ({ to, verdict: judgeChange({ slot: judged, to }) }))
    .filter(({ verdict }) => verdict !== 'never')
  if (verdicts.length === 0) return []
  const odds = guessParticle(judged)
  return verdicts
    .map(({ to, verdict }) => ({ slot, judged, to, verdict, margin: odds[to] - odds[slot.case] }))
    .filter(({ to, verdict, margin }) => margin >= marginFor(judged, to, verdict))
}

/**
 * Beyond a description of the next noun a subject and an object stay what they are (눈이 큰 아이를), and beyond how something is done
 * a subject does unless somebody else does it: 우리는 실수가 솔직하게 인정해야 한다.
 */
function isSeenBeyond({ chain, case: from, left }: Slot, to: Case, judged: Slot): boolean {
  if (!/^[이을]$/.test(from)) return to !== '을'
  if (chain.last.ending !== '게' || judged.governor.nounBefore !== null) return false
  return from === '을' || left.includes('x는') || isObligation(judged) || judged.head === '수'
}

function marginFor(slot: Slot, to: Case, verdict: Verdict): number {
  if (verdict === 'against') return AGAINST
  if (verdict === 'sure') return SURE
  if (verdict === 'likely') return LIKELY
  const margins = MARGINS[`${slot.case}>${to}`]!
  const isLoose = slot.between.length > 0 || slot.chain.last.endingTag === 'ETM'
  const hasActor = slot.case === '이' && slot.left.includes('x는') && slot.between.length === 0
  if (verdict === 'silent') return margins.silent - (hasActor && isObligation(slot) ? ACTOR : 0)
  if (hasActor) return margins.for - ACTOR
  return margins.for + (slot.case === '을' && to === '이' && isLoose ? LOOSE : 0)
}

/** 책임이 져야 한다: somebody has to do it. */
function isObligation({ chain }: Slot): boolean {
  return chain.auxiliaries.some((one) => /^[아어여]야하$/.test(one))
}
