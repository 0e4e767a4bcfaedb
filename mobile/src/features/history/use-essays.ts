import { listSubmissions, type SubmissionStatus } from '@truegul/contract'
import { call } from '@/lib/api/call'
import { usePages } from '@/lib/pages/use-pages'
import { type Essay, type Essays, stateOf } from './essays'

export const FILTERS = ['all', 'waiting', 'done', 'failed'] as const
export type Filter = (typeof FILTERS)[number]

const STATUSES: Readonly<Record<Filter, SubmissionStatus[] | undefined>> = {
  all: undefined,
  waiting: ['pending', 'processing'],
  done: ['completed'],
  failed: ['failed'],
}
const PAGE = 50
/** Milliseconds between two looks at a list in which an essay waits. */
const PAUSE = 5_000

/** The learner's essays, newest first, page by page. Asked anew when the screen is looked at again, and while one of them waits. */
export const useEssays = (filter: Filter) =>
  usePages<Essay, Essays>({
    queryKey: ['essays', filter],
    ask: (cursor, signal) => call(listSubmissions, { status: STATUSES[filter], limit: PAGE, cursor }, signal),
    pause: (essays) => (essays?.items.some((essay) => stateOf(essay) === 'waiting') ? PAUSE : null),
  })
