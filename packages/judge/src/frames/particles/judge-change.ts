import type { Change, Verdict } from './change.ts'
import { objectToPlace, objectToSubject } from './object-verdict.ts'
import { personToPlace, placeToPerson } from './persons/person-verdict.ts'
import { beingToDone, doneToBeing } from './places/place-verdict.ts'
import { personToObject, placeToObject, subjectToObject } from './to-object-verdict.ts'

const VERDICTS: Readonly<Record<string, (slot: Change['slot']) => Verdict>> = {
  '을>이': objectToSubject,
  '을>에': objectToPlace,
  '이>을': subjectToObject,
  '에>을': placeToObject,
  '에게>을': personToObject,
  '에>에서': beingToDone,
  '에서>에': doneToBeing,
  '에>에게': placeToPerson,
  '에게>에': personToPlace,
}

/** What the frame table and the traps say of one particle in place of another. */
export function judgeChange({ slot, to }: Change): Verdict {
  return VERDICTS[`${slot.case}>${to}`]?.(slot) ?? 'never'
}
