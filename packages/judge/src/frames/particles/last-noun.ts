import type { Slot } from '../reading/slot.ts'

/** The noun nearest before the predicate, behind the slot's own; '' for none. */
export function lastNoun({ gap }: Slot): string {
  return gap.findLast(({ noun }) => noun !== null)?.noun ?? ''
}
