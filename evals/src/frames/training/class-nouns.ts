import type { Case, NounKind } from '@truegul/judge/parts'

/** Below this a noun was too rare to tell what it is. */
const ENOUGH = 8
const ENOUGH_FOR_NEVER = 20

/** How a noun is used; null where it is too rare. `without` leaves one use out: that of the slot to be learnt from. */
export function classNoun(
  counts: ReadonlyMap<Case, number> | undefined,
  without?: Case,
): { kind: NounKind; objects: number; neverPerson: boolean } | null {
  const count = (particle: Case) => (counts?.get(particle) ?? 0) - (particle === without ? 1 : 0)
  const all = [...(counts?.values() ?? [])].reduce((sum, own) => sum + own, 0) - (without === undefined ? 0 : 1)
  if (all < ENOUGH) return null
  const places = count('에') + count('에서') + count('에게') + 1
  const person = count('에게') / places
  const place = count('에서') / places
  const object = count('을') / (count('을') + count('이') + 1)
  return {
    kind: person > 0.35 ? 'A' : place > 0.45 ? 'P' : place > 0.2 ? 'p' : 'o',
    objects: object > 0.75 ? 3 : object > 0.5 ? 2 : object > 0.25 ? 1 : 0,
    neverPerson: all >= ENOUGH_FOR_NEVER && count('에게') <= 0.02 * all && person <= 0.35,
  }
}
