import type { Register } from '@truegul/korean'

/** Who calls himself 나 writes in the plain style: with -요 goes 저. */
const CALLS_HIMSELF_NA = /(?:^|[,.] )(?:나는|내가|나도|나의|나에게는?|내 꿈은|우리는)(?= )/
/** Half-talk that no noun ends in. */
const HALF_TALK = /(?:수(?:는|도|가|밖에)? [있없]어|같애)[.!]?$/

/** Does one sentence, without others to compare with, show that a plain end was meant? 나는 운동을 해요. */
export function isMeantPlain(text: string, register: Register): boolean {
  const sentence = text.trim()
  if (register === 'polite') return CALLS_HIMSELF_NA.test(sentence) || /같애요[.!]?$/.test(sentence)
  return register === 'other' && HALF_TALK.test(sentence)
}
