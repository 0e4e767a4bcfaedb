import { onlineManager, useQuery } from '@tanstack/react-query'
import { getSubmission, type Read, SubmissionStatus, statusShownAs } from '@truegul/contract'
import { useEffect, useRef } from 'react'
import { answered, Refused } from '@/lib/api/refused'

export type Opened = Read<(typeof getSubmission)['output']>

export const submissionKey = (id: string) => ['submission', id] as const

/** Seconds that the server may keep a request of an essay that waits. */
const WAIT_SECONDS = 25
/** Milliseconds until the next request: at once where the last one waited or brought news, else with room between two. */
const SOON = 100
const LATER = 5_000

/**
 * A submission with its result. While it waits, the server answers as soon as something changes, so a result is here at once. Reading
 * it here says nothing about anybody having seen it.
 */
export function useSubmission(id: string) {
  const pause = useRef(LATER)
  const query = useQuery({
    queryKey: submissionKey(id),
    queryFn: async ({ signal, client }) => {
      const known = client.getQueryData<Opened>(submissionKey(id))?.submission
      const asked = Date.now()
      pause.current = LATER
      const opened = await answered(getSubmission, { id, peek: true, ...waiting(known) }, signal)
      const { status, delayed } = opened.submission
      const isNews = status !== known?.status || delayed !== known.delayed
      if (isNews || Date.now() - asked > LATER) pause.current = SOON
      return opened
    },
    refetchInterval: ({ state }) =>
      state.fetchStatus !== 'fetching' && state.data && isUnderWay(state.data.submission) ? pause.current : false,
  })
  const { refetch } = query
  // A request that waits hears neither that the network went nor that it is back.
  useEffect(() => onlineManager.subscribe(() => void refetch()), [refetch])
  return query
}

/** What is known of the essay, unless the server said meanwhile that there is none any more: deleted on another device. */
export function shownOf({ data, error }: Pick<ReturnType<typeof useSubmission>, 'data' | 'error'>): Opened | undefined {
  return error instanceof Refused && error.problem.code === 'not-found' ? undefined : data
}

/** Anything but an end: a status that only a newer server knows is waited for, too. */
export const isUnderWay = ({ status }: Pick<Opened['submission'], 'status'>): boolean =>
  ['pending', 'processing'].includes(statusShownAs(status))

function waiting(known: Opened['submission'] | undefined) {
  if (!known || !isUnderWay(known)) return {}
  const knownStatus = SubmissionStatus.safeParse(known.status).data
  return { waitSeconds: WAIT_SECONDS, knownDelayed: known.delayed, ...(knownStatus && { knownStatus }) }
}
