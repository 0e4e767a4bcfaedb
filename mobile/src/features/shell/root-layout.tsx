import '@/lib/shell/zod-without-eval'
import '@/lib/words/i18n'
import { QueryClientProvider } from '@tanstack/react-query'
import { Stack } from 'expo-router'
import { useEffect } from 'react'
import { SafeAreaProvider } from 'react-native-safe-area-context'
import { LogInAgain } from '@/features/account/log-in/log-in-again'
import { useWatchedSession } from '@/lib/session/use-watched-session'
import { keepShell } from '@/lib/shell/keep-shell'
import { queryClient } from '@/lib/stores/query-client'
import { useColours } from '@/ui/theme/use-colours'
import { Gate } from './gate'

export function RootLayout() {
  useEffect(keepShell, [])
  return (
    <QueryClientProvider client={queryClient}>
      <SafeAreaProvider>
        <LogInAgain />
        <Screens />
      </SafeAreaProvider>
    </QueryClientProvider>
  )
}

function Screens() {
  const colours = useColours()
  useWatchedSession()
  return (
    <Stack
      screenLayout={({ route, children }) => <Gate route={route.name}>{children}</Gate>}
      screenOptions={{ headerShown: false, contentStyle: { backgroundColor: colours.bg } }}
    />
  )
}
