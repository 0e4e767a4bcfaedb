import type { ReactNode } from 'react'
import { StyleSheet, View } from 'react-native'
import { SIZE } from '@/ui/theme/tokens'
import { useIsWide } from '@/ui/theme/use-is-wide'

/** A column and what belongs beside it; on a phone it follows below. */
export function Columns({ main, side }: { main: ReactNode; side?: ReactNode }) {
  const isWide = useIsWide()
  return (
    <View style={isWide ? styles.beside : styles.below}>
      <View style={[isWide && styles.main, styles.column]}>{main}</View>
      {side && <View style={isWide && styles.side}>{side}</View>}
    </View>
  )
}

const styles = StyleSheet.create({
  beside: { flexDirection: 'row', alignItems: 'flex-start', gap: 56 },
  below: { gap: 28 },
  column: { gap: 20 },
  main: { flex: 1 },
  side: { width: SIZE.side },
})
