import type { ReactNode } from 'react'
import { SafeAreaProvider, useSafeAreaFrame, useSafeAreaInsets } from 'react-native-safe-area-context'
import { useSettledDevice } from './device/use-settled-device'
import { NewsBanner } from './news/news-banner'
import { useNews } from './news/use-news'
import { useOpenResult } from './news/use-open-result'
import { useTaps } from './news/use-taps'

/** Around all screens of a phone: has results told to it, opens what is tapped, and shows what comes meanwhile. */
export function PushLayer({ children }: { children: ReactNode }) {
  useSettledDevice()
  useTaps()
  const { news, close } = useNews()
  const openResult = useOpenResult()
  const open = (id: string) => {
    close()
    openResult(id)
  }
  return (
    <>
      {news && <NewsBanner news={news} onOpen={() => open(news.id)} onClose={close} />}
      <Below>{children}</Below>
    </>
  )
}

/** What stands under the news need not keep clear of the status bar: it measures for itself how far it is from the edges. */
function Below({ children }: { children: ReactNode }) {
  const frame = useSafeAreaFrame()
  const insets = useSafeAreaInsets()
  return <SafeAreaProvider initialMetrics={{ frame, insets }}>{children}</SafeAreaProvider>
}
