import { Animated, StyleSheet, View } from 'react-native'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { criterionColours } from './criterion-colours'

const GAP = 2

type Props = {
  criterion: string
  score: number
  max: number
  /** Points of the heaviest criterion: as many cells fill a line, so that lengths tell how much each weighs. */
  widest: number
  label: string
  /** From 0 to 1 while a new result fills its cells; null where they stand filled. */
  filling?: Animated.Value | null
}

/** A point is a manuscript cell: filled if earned, empty if lost. */
export function PointCells({ criterion, score, max, widest, label, filling = null }: Props) {
  const colours = useColours()
  const { fill, line } = criterionColours(criterion)
  const width = `${100 / widest}%` as const
  const filled = { backgroundColor: colours[fill], borderColor: colours[fill] }
  return (
    <View role="img" aria-label={label} style={styles.cells}>
      {range(max).map((index) => (
        <View key={index} style={[styles.slot, { width }]}>
          <View style={[styles.cell, index < score && !filling ? filled : { borderColor: colours[line] }]} />
          {index < score && filling && (
            <Animated.View style={[styles.cell, styles.over, filled, { opacity: appearing(filling, index, score) }]} />
          )}
        </View>
      ))}
    </View>
  )
}

/** One cell after the other, all within the same time. */
const appearing = (filling: Animated.Value, index: number, score: number) =>
  filling.interpolate({ inputRange: [index / score, (index + 1) / score], outputRange: [0, 1], extrapolate: 'clamp' })

const styles = StyleSheet.create({
  cells: { flexDirection: 'row', width: '100%', maxWidth: 390 },
  slot: { paddingRight: GAP },
  cell: { height: 12, borderWidth: 1, borderRadius: RADIUS.cell },
  over: { position: 'absolute', top: 0, left: 0, right: GAP },
})

const range = (length: number): number[] => Array.from({ length }, (_, index) => index)
