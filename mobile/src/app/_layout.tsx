import '@/lib/shell/zod-without-eval'
import '@/lib/words/i18n'
import { experimental_createQueryPersister } from '@tanstack/query-persist-client-core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Stack } from 'expo-router'
import { useEffect, useState } from 'react'
import { SafeAreaProvider } from 'react-native-safe-area-context'
import { keepShell } from '@/lib/shell/keep-shell'
import { queryStore } from '@/lib/stores/query-store'
import { useColours } from '@/ui/theme/use-colours'

const persister = experimental_createQueryPersister({
  storage: queryStore,
  maxAge: Number.POSITIVE_INFINITY,
  buster: '1',
})

export default function RootLayout() {
  const colours = useColours()
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { retry: false, persister: persister.persisterFn, networkMode: 'offlineFirst' } },
      }),
  )
  useEffect(keepShell, [])
  return (
    <QueryClientProvider client={client}>
      <SafeAreaProvider>
        <Stack screenOptions={{ headerShown: false, contentStyle: { backgroundColor: colours.bg } }} />
      </SafeAreaProvider>
    </QueryClientProvider>
  )
}
