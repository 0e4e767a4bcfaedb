import '@/lib/words/i18n'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { SafeAreaProvider } from 'react-native-safe-area-context'
import { queryClient } from '@/lib/stores/query-client'
import { addLateWords } from '@/lib/words/add-late-words'

const PHONE = { frame: { x: 0, y: 0, width: 360, height: 740 }, insets: { top: 24, right: 0, bottom: 16, left: 0 } }

addLateWords()

// What nobody uses any more is kept for five minutes, and so would be the process. A cleared cache still waits for mutations.
queryClient.setDefaultOptions({ ...queryClient.getDefaultOptions(), mutations: { gcTime: Number.POSITIVE_INFINITY } })
afterAll(() => queryClient.clear())

/** What the root layout has around every screen. For `render(…, { wrapper: InApp })`. */
export function InApp({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <SafeAreaProvider initialMetrics={PHONE}>{children}</SafeAreaProvider>
    </QueryClientProvider>
  )
}
