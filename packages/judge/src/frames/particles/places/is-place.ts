import type { Slot } from '../../reading/slot.ts'
import { WORDS } from '../../scoring/frame-words.ts'
import { PLACES } from '../word-lists.ts'
import { AROUND, MORE_PLACES, NO_PLACES, PLACE_ENDINGS, SEEN_FROM } from './place-lists.ts'

/** Is something done there? Known by name or by the end of its name, or a position seen from such a place. */
export function isPlace({ noun, nounTag, compound }: Slot): boolean {
  if (AROUND.test(noun)) return compound !== null && SEEN_FROM.test(compound)
  if (PLACES.test(noun) || MORE_PLACES.test(noun)) return true
  return PLACE_ENDINGS.test(noun) && !NO_PLACES.test(noun) && /^[Pp]/.test(WORDS.classOf(noun, nounTag))
}
