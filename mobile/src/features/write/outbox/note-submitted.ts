import type { QueryClient } from '@tanstack/react-query'
import type { OnAccepted } from './send-essay'

/** Lets every screen know of an essay that was just accepted, before its result is there. */
export function noteSubmitted(client: QueryClient, submitted: Parameters<OnAccepted>[0]): void {
  client.setQueryData(['submission', submitted.id], {
    submission: submitted,
    result: null,
    ratings: [],
    appeal: null,
  })
  void client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== 'submission' && queryKey[0] !== 'prompt',
  })
}
