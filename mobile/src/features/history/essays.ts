import type { listSubmissions, Read } from '@truegul/contract'
import { statusShownAs } from '@truegul/contract'

/** Essays, newest first: as far as they were loaded, and where the next page begins (null at the end). */
export type Essays = Read<(typeof listSubmissions)['output']>
export type Essay = Essays['items'][number]

/** Is it judged, still under way, or did it fail? */
export type EssayState = 'waiting' | 'done' | 'failed'

const STATES = { pending: 'waiting', processing: 'waiting', completed: 'done', failed: 'failed' } as const

export const stateOf = ({ status }: Pick<Essay, 'status'>): EssayState => STATES[statusShownAs(status)]

/** A result that its learner has not seen yet. */
export const isNew = (essay: Pick<Essay, 'status' | 'seenAt'>): boolean =>
  stateOf(essay) === 'done' && essay.seenAt === null

/**
 * The first page, asked for anew, upon what was loaded before: what lies behind it stays, so that a long list needs one request,
 * not all of them. Where the two do not meet, because many essays came meanwhile, the list begins anew.
 */
export function takeIn(loaded: Essays | undefined, fresh: Essays): Essays {
  const last = fresh.items.at(-1)
  if (!loaded || !last || fresh.nextCursor === null) return fresh
  const meets = loaded.items.findIndex(({ id }) => id === last.id)
  if (meets === -1) return fresh
  return { items: [...fresh.items, ...loaded.items.slice(meets + 1)], nextCursor: loaded.nextCursor }
}

/** Without one that was deleted. */
export const without = (essays: Essays, id: string): Essays => ({
  ...essays,
  items: essays.items.filter((essay) => essay.id !== id),
})
