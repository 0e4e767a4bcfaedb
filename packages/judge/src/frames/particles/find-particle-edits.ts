import type { Analysers } from '../../analysis/analysers.ts'
import type { FrameEdit, FrameRule } from '../frame-edit.ts'
import type { Case } from '../reading/eojeol.ts'
import { readEojeols } from '../reading/read-eojeols.ts'
import { readSlots } from '../reading/read-slots.ts'
import type { Slot } from '../reading/slot.ts'
import { type FoundChange, findChanges } from './find-changes.ts'
import { isWritten } from './is-written.ts'
import { replaceParticle } from './replace-particle.ts'

/** Particles that should be others. What the analyser does not read alike in the corrected sentence is not suggested. */
export function findParticleEdits(
  text: string,
  slots: readonly Slot[],
  { morphemes, isKnownWord }: Analysers,
): FrameEdit[] {
  return findChanges(slots).flatMap((change): FrameEdit[] => {
    const { slot, judged } = change
    const { start, end } = slot.eojeol
    const suggestion = replaceParticle(slot.eojeol, change.to)
    // What a misspelt predicate was meant to be is not known, nor what it takes.
    if (!isWritten(judged) || !isKnownWord(judged.governor.text.replaceAll(/[^가-힣]/g, ''))) return []
    if (suggestion === null || !isConfirmed(text, change, suggestion, morphemes)) return []
    return [{ start, end, suggestion, rule: ruleOf(slot.case, change.to) }]
  })
}

/** The corrected sentence, read again, has the same noun before the same predicate, with the new particle. */
function isConfirmed(
  text: string,
  { slot, to }: FoundChange,
  suggestion: string,
  analyse: Analysers['morphemes'],
): boolean {
  const corrected = text.slice(0, slot.eojeol.start) + suggestion + text.slice(slot.eojeol.end)
  const slots = readSlots(readEojeols({ text: corrected, morphemes: analyse(corrected) }))
  const again = slots.find(({ eojeol }) => eojeol.start === slot.eojeol.start)
  return again?.case === to && again.noun === slot.noun && again.predicate === slot.predicate
}

function ruleOf(from: Case, to: Case): FrameRule {
  if (to === '이') return 'frame-subject'
  if (to === '을') return 'frame-object'
  if (to === '에서') return 'frame-action'
  if (to === '에게') return 'frame-person'
  return from === '에게' ? 'frame-thing' : 'frame-place'
}
