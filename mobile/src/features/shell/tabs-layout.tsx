import { Tabs } from 'expo-router/js-tabs'
import { Platform } from 'react-native'
import { useColours } from '@/ui/theme/use-colours'
import { useIsWide } from '@/ui/theme/use-is-wide'
import { TabBar } from './tab-bar'

/** The screens of the tab bar. Each stays as it was left; in a browser "back" goes through them as they were visited. */
export function TabsLayout() {
  const colours = useColours()
  const isWide = useIsWide()
  return (
    <Tabs
      backBehavior={Platform.OS === 'web' ? 'fullHistory' : 'firstRoute'}
      tabBar={() => (isWide ? null : <TabBar />)}
      screenOptions={{ headerShown: false, sceneStyle: { backgroundColor: colours.bg } }}
    />
  )
}
