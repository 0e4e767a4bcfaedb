import type { listPrompts, Read } from '@truegul/contract'

type Prompts = Read<(typeof listPrompts)['output']>['items']

/** Which prompts to show. */
export const SHOWS = ['all', 'unwritten', 'easy', 'medium', 'hard'] as const
export type Show = (typeof SHOWS)[number]

const DIFFICULTY = { easy: 1, medium: 2, hard: 3 } as const

/** Prompts of a choice, easier ones first, else in the order in which the server has them. */
export function shownPrompts(prompts: Prompts, show: Show, written: ReadonlySet<string>): Prompts {
  const chosen = prompts.filter(({ id, difficulty }) => {
    if (show === 'all') return true
    if (show === 'unwritten') return !written.has(id)
    return Math.min(Math.max(difficulty, 1), 3) === DIFFICULTY[show]
  })
  return chosen.sort((one, other) => one.difficulty - other.difficulty)
}
