import type { ReactNode } from 'react'
import { StyleSheet } from 'react-native'
import { SafeAreaView } from 'react-native-safe-area-context'
import { useColours } from '@/ui/theme/use-colours'
import { useArrival } from './use-arrival'

type Props = {
  /** What the browser calls the page, where its heading does not say it. */
  name?: string
  children: ReactNode
}

/** All of a screen: the ground it stands on, and the landmark that a screen reader jumps to. */
export function Page({ name, children }: Props) {
  const { bg } = useColours()
  const id = useArrival(name)
  return (
    <SafeAreaView role="main" nativeID={id} style={[styles.page, { backgroundColor: bg }]}>
      {children}
    </SafeAreaView>
  )
}

const styles = StyleSheet.create({ page: { flex: 1 } })
