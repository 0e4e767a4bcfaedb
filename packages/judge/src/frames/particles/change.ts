import type { Case } from '../reading/eojeol.ts'
import type { Slot } from '../reading/slot.ts'

/** One particle in place of another. */
export type Change = { slot: Slot; to: Case }

/** What is known of the predicate says about a change: `sure` and `likely` by lists written by hand, `never` where a trap may lie. */
export type Verdict = 'sure' | 'likely' | 'for' | 'silent' | 'against' | 'never'

/** The changes that are looked for, from what is written. */
export const CHANGES: Readonly<Record<Case, readonly Case[]>> = {
  이: ['을'],
  을: ['이', '에'],
  에: ['에서', '에게', '을'],
  에서: ['에'],
  에게: ['에', '을'],
  로: [],
  와: [],
}

/**
 * How much likelier (natural logarithm of the odds) the other particle must be, where the table speaks for the change and where it
 * is silent. Set on sentences of natives, about one alarm in 150 (docs/decisions/frames.md).
 */
export const MARGINS: Readonly<Record<string, { for: number; silent: number }>> = {
  '을>이': { for: 1.1, silent: 5 },
  '이>을': { for: 3.2, silent: 5 },
  '을>에': { for: 5.5, silent: 99 },
  '에>을': { for: 5.5, silent: 5.5 },
  '에>에서': { for: 2.4, silent: 5 },
  '에서>에': { for: 1.8, silent: 5 },
  '에>에게': { for: 2.6, silent: 99 },
  '에게>에': { for: 3, silent: 99 },
  '에게>을': { for: 4, silent: 99 },
}
/** What is asked where words of a list stand together: no more than that the odds do not speak against it. */
export const SURE = -3
export const LIKELY = -1
/** So much less is asked for 이>을 where a topic before it may be the one who acts: 부모는 아이의 말이 들어야 한다. */
export const ACTOR = 1.8
/** What is asked of the odds alone, where the table speaks against the change. */
export const AGAINST = 5.5
/** Words between, or an adnominal clause, are often misread ones: the table is worth less there. */
export const LOOSE = 1.5
