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
