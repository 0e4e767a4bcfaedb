import type { Level } from '@truegul/topik'
import { useTranslation } from 'react-i18next'
import { StyleSheet, useWindowDimensions, View } from 'react-native'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import { LevelList } from './level-list'

/** Below it, in points and for text of the usual size, the shortest segment is narrower than what stands in it. */
const LEAST_WIDTH = 300

type Props = {
  total: number
  max: number
  range: readonly [number, number]
  /** Level that the total belongs to, or null where this app does not know it. */
  level: Level | null
  /** Lowest total of each level above the lowest, upwards. */
  cuts: readonly { level: Level; from: number }[]
}

/** A score is a place: the dot is the total, the bar its range, both above the levels and their cut lines. */
export function LevelScale({ total, max, range, level, cuts }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  const { width, fontScale } = useWindowDimensions()
  const isTight = width / fontScale < LEAST_WIDTH
  const at = (points: number): `${number}%` => `${(points / max) * 100}%`
  const starts = [{ level: 'below-3' as Level, from: 0 }, ...cuts]
  return (
    <View
      role="img"
      aria-label={t('result.scale', {
        total,
        max,
        low: range[0],
        high: range[1],
        level: level ? t(`level.about-${level}`) : t('level.unknown'),
        cuts: cuts.map(({ level: each, from }) => t('level.from', { level: each, from })).join(', '),
      })}
      style={!isTight && styles.scale}
    >
      <View
        style={[
          styles.whisker,
          { left: at(range[0]), width: at(range[1] - range[0]), backgroundColor: colours.inkMuted },
        ]}
      />
      <View style={[styles.dot, { left: at(total), backgroundColor: colours.ink, borderColor: colours.bg }]} />
      <View style={[styles.segments, isTight && styles.bare]}>
        {starts.map(({ level: each, from }, index) => {
          const to = starts[index + 1]?.from ?? max
          const isOn = each === level
          return (
            <View
              key={each}
              style={[styles.segment, { flexGrow: to - from, backgroundColor: isOn ? colours.ink : colours.sunken }]}
            >
              {!isTight && (
                <Text
                  kind="caption"
                  numberOfLines={1}
                  colour={isOn ? 'inkInverse' : 'inkMuted'}
                  style={isOn && styles.bold}
                >
                  {t(`level.short-${each}`)}
                </Text>
              )}
            </View>
          )
        })}
      </View>
      {isTight ? (
        <LevelList level={level} cuts={cuts} />
      ) : (
        cuts.map(({ level: each, from }) => (
          <View key={each} style={[styles.cut, { left: at(from) }]}>
            <Text kind="caption" colour="inkMuted" figures>
              {from}
            </Text>
          </View>
        ))
      )}
    </View>
  )
}

const styles = StyleSheet.create({
  scale: { height: 66 },
  whisker: { position: 'absolute', top: 4, height: 8, borderRadius: 4, opacity: 0.65 },
  dot: { position: 'absolute', top: 0, width: 16, height: 16, marginLeft: -8, borderRadius: 8, borderWidth: 3 },
  segments: { position: 'absolute', top: 20, left: 0, right: 0, height: 26, flexDirection: 'row', gap: 2 },
  /** Without words in it. */
  bare: { height: 14 },
  segment: { flexBasis: 0, alignItems: 'center', justifyContent: 'center', borderRadius: 3, overflow: 'hidden' },
  bold: { fontWeight: '700' },
  cut: { position: 'absolute', top: 48, width: 28, marginLeft: -14, alignItems: 'center' },
})
