import { experimental_createQueryPersister } from '@tanstack/query-persist-client-core'
import { notifyManager, QueryClient } from '@tanstack/react-query'
import { queryStore } from './query-store'

const persister = experimental_createQueryPersister({
  storage: queryStore,
  maxAge: Number.POSITIVE_INFINITY,
  buster: '1',
  refetchOnRestore: false,
})

/**
 * What is kept on the device at once, then what the server says. TanStack's persister would ask the server, too, but leaves nobody to
 * hear when that fails: each start without a network would be an error that nobody caught. Here the query has it, and the screen.
 */
const keptThenFresh: typeof persister.persisterFn = async (queryFn, context, query) => {
  let isAsked = false
  const ask: typeof queryFn = (given) => {
    isAsked = true
    return queryFn(given)
  }
  const data = await persister.persisterFn(ask, context, query)
  if (!isAsked) notifyManager.schedule(() => void (query.isStale() && query.fetch().catch(() => {})))
  return data
}

/** The answers of the server, in memory and on the device. One for the whole app, because logging out empties it. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, persister: keptThenFresh, networkMode: 'offlineFirst' } },
})

/** Keeps on the device what `setQueryData` has put in place. */
export const keepQuery = (key: readonly unknown[]): Promise<void> => persister.persistQueryByKey(key, queryClient)
