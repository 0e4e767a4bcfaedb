import { StyleSheet, View } from 'react-native'
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
}

/** A point is a manuscript cell: filled if earned, empty if lost. */
export function PointCells({ criterion, score, max, widest, label }: Props) {
  const colours = useColours()
  const { fill, line } = criterionColours(criterion)
  const width = `${100 / widest}%` as const
  return (
    <View role="img" aria-label={label} style={styles.cells}>
      {range(max).map((index) => (
        <View key={index} style={[styles.slot, { width }]}>
          <View
            style={[
              styles.cell,
              index < score
                ? { backgroundColor: colours[fill], borderColor: colours[fill] }
                : { borderColor: colours[line] },
            ]}
          />
        </View>
      ))}
    </View>
  )
}

const styles = StyleSheet.create({
  cells: { flexDirection: 'row', width: '100%', maxWidth: 390 },
  slot: { paddingRight: GAP },
  cell: { height: 12, borderWidth: 1, borderRadius: RADIUS.cell },
})

const range = (length: number): number[] => Array.from({ length }, (_, index) => index)
