import { useQuery } from '@tanstack/react-query'
import { getSubmission } from '@truegul/contract'
import { answered } from '@/lib/api/refused'

/** Milliseconds between two looks: soon at first, because most judgements take a second, never more than ten seconds apart. */
const pause = (looks: number): number => Math.min(500 * 2 ** Math.max(0, looks - 4), 10_000)

/** A submission with its result. While it waits, it is looked at again and again. */
export function useSubmission(id: string) {
  return useQuery({
    queryKey: ['submission', id],
    queryFn: ({ signal }) => answered(getSubmission, { id }, signal),
    refetchInterval: ({ state }) =>
      state.data && isWaiting(state.data.submission) ? pause(state.dataUpdateCount) : false,
  })
}

/** Anything but an end: a status that only a newer server knows is waited for, too. */
const isWaiting = ({ status }: { status: string }): boolean => status !== 'completed' && status !== 'failed'
