import type { FrameEntry } from './read-frame-table.ts'

/** How often a predicate stood behind each particle, and behind 을 in particular. */
export type PredicateUse = { slots: number; objects: number }

const ENOUGH_TO_DROP = 20
const NEVER = 0.03
const ENOUGH_TO_ADD = 8
const OFTEN = 0.2

/**
 * Objects that the patterns lost (강조하다 kept only its clause) or never had (걱정하다), where natives use one. Passives and
 * their like are left as they are: an object before them is governed by what follows.
 */
export function repairObjects(table: ReadonlyMap<string, FrameEntry>, uses: ReadonlyMap<string, PredicateUse>): void {
  for (const [lemma, entry] of table) {
    if (entry.takes.has('을') || entry.takes.has('1을')) {
      entry.takes.add('을')
      continue
    }
    const { slots, objects } = uses.get(lemma) ?? { slots: 0, objects: 0 }
    const share = slots === 0 ? 0 : objects / slots
    const isRefuted = slots >= ENOUGH_TO_DROP && share < NEVER
    const isShown =
      !/[되나지줄]다$/.test(lemma) && !entry.isAdjective && slots >= ENOUGH_TO_ADD && objects >= 4 && share > OFTEN
    if ((entry.mayHaveLostObject && !isRefuted) || isShown) entry.takes.add('을')
  }
}
