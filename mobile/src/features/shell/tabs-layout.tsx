import { Tabs } from 'expo-router/js-tabs'
import { Platform } from 'react-native'
import { useSession } from '@/lib/session/use-session'
import { useColours } from '@/ui/theme/use-colours'
import { useIsWide } from '@/ui/theme/use-is-wide'
import { Gate } from './gate'
import { TabBar } from './tab-bar'

/** The screens of the tab bar. Each stays as it was left; in a browser "back" goes through them as they were visited. */
export function TabsLayout() {
  const colours = useColours()
  const isWide = useIsWide()
  const { data: user } = useSession()
  return (
    <Tabs
      backBehavior={Platform.OS === 'web' ? 'fullHistory' : 'firstRoute'}
      tabBar={() => (isWide || !user ? null : <TabBar />)}
      screenLayout={({ route, children }) => <Gate route={route.name}>{children}</Gate>}
      screenOptions={{ headerShown: false, sceneStyle: { backgroundColor: colours.bg } }}
    />
  )
}
