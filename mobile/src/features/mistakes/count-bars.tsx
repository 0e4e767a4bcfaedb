import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

/** Essays that are drawn: more would be thinner than their numbers. */
const DRAWN = 12
const TALLEST = 64

/** How often in each of the last essays, oldest first. */
export function CountBars({ counts, isPoints }: { counts: readonly number[]; isPoints: boolean }) {
  const { t } = useTranslation()
  const colours = useColours()
  const drawn = counts.slice(-DRAWN)
  const most = Math.max(1, ...drawn)
  const title = t(isPoints ? 'mistakes.points-by-essay' : 'mistakes.places-by-essay')
  return (
    <View style={styles.box}>
      <Text kind="caption" colour="inkMuted">
        {title}
      </Text>
      <View
        role="img"
        aria-label={`${title}: ${drawn.join(', ')}`}
        style={[styles.bars, { borderBottomColor: colours.lineControl }]}
      >
        {drawn.map((count, index) => (
          // The place is the identity: an essay has one bar.
          <View key={String(index)} style={styles.bar}>
            <Text kind="caption" figures colour={index === drawn.length - 1 ? 'ink' : 'inkMuted'}>
              {count}
            </Text>
            <View
              style={[
                styles.column,
                {
                  height: (TALLEST * count) / most,
                  backgroundColor: index === drawn.length - 1 ? colours.ink : colours.lineControl,
                },
              ]}
            />
          </View>
        ))}
      </View>
    </View>
  )
}

const styles = StyleSheet.create({
  box: { gap: 8 },
  bars: { flexDirection: 'row', alignItems: 'flex-end', gap: 6, borderBottomWidth: 1 },
  bar: { flex: 1, maxWidth: 36, alignItems: 'center', gap: 2 },
  column: { alignSelf: 'stretch', borderTopLeftRadius: RADIUS.cell, borderTopRightRadius: RADIUS.cell },
})
