import type { FrameEdit } from '../frame-edit.ts'
import type { Eojeol } from '../reading/eojeol.ts'
import type { Slot } from '../reading/slot.ts'
import { because, despite, purpose, whereas } from './clause-phrases.ts'
import { accordingTo, bareNoun, concerning, fixedParticle, superlative, unlike } from './fixed-particles.ts'
import { differs, nounPhrase, together, toWhom, verbPhrase } from './verb-phrases.ts'

/** Fixed phrases with another particle than theirs: 환경을 대한, 발전에 통해, 비가 오는 때문에. */
export function findPhraseEdits(eojeols: readonly Eojeol[], slots: readonly Slot[]): FrameEdit[] {
  return eojeols.flatMap((eojeol, at): FrameEdit[] => {
    const next = eojeols[at + 1]
    if (!next) return []
    const slot = slots.find((one) => one.at === at)
    const after = eojeols[at + 2]
    const found =
      fixedParticle(eojeol, next, after) ??
      concerning(eojeol, next, eojeols[at - 1]) ??
      superlative(eojeol, next, after) ??
      accordingTo(eojeol, next) ??
      unlike(eojeol, next, after) ??
      bareNoun(eojeol, next, after) ??
      (slot
        ? (nounPhrase(slot, next) ?? toWhom(slot) ?? verbPhrase(slot) ?? differs(slot, next) ?? together(slot, next))
        : null) ??
      because(eojeol, next) ??
      purpose(eojeol, next) ??
      whereas(eojeol, next) ??
      despite(eojeol, next)
    if (!found) return []
    const end = found.withNext ? next.end : eojeol.end
    return [{ start: eojeol.start, end, suggestion: found.suggestion, rule: 'frame-phrase' }]
  })
}
