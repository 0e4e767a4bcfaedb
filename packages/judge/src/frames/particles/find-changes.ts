import type { Case } from '../reading/eojeol.ts'
import type { Slot } from '../reading/slot.ts'
import { guessParticle } from '../scoring/guess-particle.ts'
import { ACTOR, AGAINST, CHANGES, type Change, LOOSE, MARGINS, SURE, type Verdict } from './change.ts'
import { judgeChange } from './judge-change.ts'

/** A wrong particle, and how much likelier the other is, in natural logarithm of the odds. */
export type FoundChange = Change & { margin: number; verdict: Verdict }

/** The particles of a sentence that should be others: the odds and the table agree. */
export function findChanges(slots: readonly Slot[]): FoundChange[] {
  return slots.flatMap((slot): FoundChange[] => {
    if (!/^["'“‘(]?[가-힣]+[^가-힣]*$/.test(slot.eojeol.text)) return []
    const judged = CHANGES[slot.case]
      .map((to) => ({ to, verdict: judgeChange({ slot, to }) }))
      .filter(({ verdict }) => verdict !== 'never')
    if (judged.length === 0) return []
    const odds = guessParticle(slot)
    const found = judged
      .map(({ to, verdict }) => ({ slot, to, verdict, margin: odds[to] - odds[slot.case] }))
      .filter(({ to, verdict, margin }) => margin >= marginFor(slot, to, verdict))
    return found.toSorted((one, other) => other.margin - one.margin).slice(0, 1)
  })
}

function marginFor(slot: Slot, to: Case, verdict: Verdict): number {
  if (verdict === 'against') return AGAINST
  if (verdict === 'sure') return SURE
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
