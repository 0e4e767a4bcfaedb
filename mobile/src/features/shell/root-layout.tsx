import '@/lib/words/i18n'
import { QueryClientProvider } from '@tanstack/react-query'
import { Stack, useSegments } from 'expo-router'
import { useEffect } from 'react'
import { StyleSheet, View } from 'react-native'
import { SafeAreaProvider } from 'react-native-safe-area-context'
import { LogInAgain } from '@/features/account/log-in/log-in-again'
import { FeedbackButton } from '@/features/feedback/feedback-button'
import { FeedbackLayer } from '@/features/feedback/feedback-layer'
import { PushLayer } from '@/features/push/push-layer'
import { useKeepSending } from '@/features/write/outbox/use-keep-sending'
import { useSession } from '@/lib/session/use-session'
import { useWatchedSession } from '@/lib/session/use-watched-session'
import { keepShell } from '@/lib/shell/keep-shell'
import { sharedCode } from '@/lib/shell/shared-code'
import { queryClient } from '@/lib/stores/query-client'
import { HeaderEnd } from '@/ui/screen/header-end'
import { SystemBars } from '@/ui/theme/system-bars'
import { useColours } from '@/ui/theme/use-colours'
import { useIsWide } from '@/ui/theme/use-is-wide'
import { Gate } from './gate'
import { isOpen } from './open-routes'
import { Rail } from './rail'

/** Has its gate inside: before a layout the router would not see what it shows, and write another address. */
const TABS = '(tabs)'

export function RootLayout() {
  return (
    <QueryClientProvider client={queryClient}>
      <SafeAreaProvider>
        <SystemBars />
        <LogInAgain />
        <PushLayer>
          <HeaderEnd value={<FeedbackButton />}>
            <Screens />
          </HeaderEnd>
          <FeedbackLayer />
        </PushLayer>
      </SafeAreaProvider>
    </QueryClientProvider>
  )
}

/** The screens, one upon the other, and beside them the rail where there is room for it and somebody is inside. */
function Screens() {
  const colours = useColours()
  const isWide = useIsWide()
  const [route = ''] = useSegments()
  const { data: user, isPending } = useSession()
  // Until the first screen stands, each byte of the network is that screen's.
  useEffect(() => {
    if (isPending) return
    keepShell()
    sharedCode().catch(() => {}) // The first late screen tries again.
  }, [isPending])
  useWatchedSession()
  useKeepSending()
  return (
    <View style={[styles.row, { backgroundColor: colours.bg }]}>
      {isWide && user && !isOpen(route) && <Rail />}
      <View style={styles.screens}>
        <Stack
          screenLayout={({ route, children }) =>
            route.name === TABS ? children : <Gate route={route.name}>{children}</Gate>
          }
          screenOptions={{ headerShown: false, contentStyle: { backgroundColor: colours.bg } }}
        />
      </View>
    </View>
  )
}

const styles = StyleSheet.create({ row: { flex: 1, flexDirection: 'row' }, screens: { flex: 1, minWidth: 0 } })
