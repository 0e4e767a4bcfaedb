import type { ReactNode } from 'react'
import { StyleSheet } from 'react-native'
import { SafeAreaView } from 'react-native-safe-area-context'
import { useColours } from '@/ui/theme/use-colours'

/** All of a screen: the ground it stands on, and the landmark that a screen reader jumps to. */
export function Page({ children }: { children: ReactNode }) {
  const { bg } = useColours()
  return (
    <SafeAreaView role="main" style={[styles.page, { backgroundColor: bg }]}>
      {children}
    </SafeAreaView>
  )
}

const styles = StyleSheet.create({ page: { flex: 1 } })
