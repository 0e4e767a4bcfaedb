import { experimental_createQueryPersister } from '@tanstack/query-persist-client-core'
import { QueryClient } from '@tanstack/react-query'
import { queryStore } from './query-store'

const persister = experimental_createQueryPersister({
  storage: queryStore,
  maxAge: Number.POSITIVE_INFINITY,
  buster: '1',
})

/** The answers of the server, in memory and on the device. One for the whole app, because logging out empties it. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, persister: persister.persisterFn, networkMode: 'offlineFirst' } },
})

/** Keeps on the device what `setQueryData` has put in place. */
export const keepQuery = (key: readonly unknown[]): Promise<void> => persister.persistQueryByKey(key, queryClient)
