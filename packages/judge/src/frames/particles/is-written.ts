import type { Slot } from '../reading/slot.ts'

const FIRST_SYLLABLE = 0xac00
const SYLLABLES_OF_INITIAL = 588

/**
 * Do the letters show the predicate that the analyser read? 밝는다 is read as a form of 밝히다, which has no ㅎ there. The last
 * syllable of a stem may change, but not the consonant that it begins with; only 르 makes the one before it change (불렀다).
 */
export function isWritten({ governor, predicate }: Slot): boolean {
  const stem = predicate.slice(0, -1)
  if (governor.isPassive || governor.isEmotive || predicate === '이다' || stem.endsWith('르')) return true
  const before = stem.slice(0, -1)
  const initial = initialOf(stem.at(-1)!)
  const { text } = governor
  for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
    if (initialOf(text[at + before.length] ?? '') === initial) return true
    if (at + before.length >= text.length) return false
  }
  return false
}

function initialOf(syllable: string): number {
  return Math.floor((syllable.charCodeAt(0) - FIRST_SYLLABLE) / SYLLABLES_OF_INITIAL)
}
