import { keepQuery, queryClient } from './query-client'

/**
 * Changes what is held of an answer, in memory and on the device, by what the server has just confirmed. A question that is on its way
 * may have been answered before that, and its answer would undo the change: it is dropped and asked again.
 */
export async function changeAnswer<Held>(queryKey: readonly unknown[], change: (held: Held) => Held): Promise<void> {
  const filter = { queryKey, exact: true }
  const isAsking = queryClient.isFetching(filter) > 0
  await queryClient.cancelQueries(filter)
  // It is as old as it was: only this much of it is new.
  const updatedAt = queryClient.getQueryState(queryKey)?.dataUpdatedAt
  const changed = queryClient.setQueryData<Held>(queryKey, (held) => held && change(held), { updatedAt })
  // A device that has no room for it shows at its next start what it had, until the server is asked.
  if (changed) await keepQuery(queryKey).catch(() => {})
  if (isAsking) void queryClient.invalidateQueries(filter)
}
