import { levelCutLines } from '@truegul/topik'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { axisWords } from '@/lib/words/day-words'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import { FEWEST, type Score } from './scores'

const HEIGHT = 260
/** Below the chart, for the dates. */
const FOOT = 26
/** Empty at the left for the names of the levels, and at the right for their cut lines; shares of the width. */
const LEFT = 0.14
const RIGHT = 0.06

/** Least room for a dot with its date, in points. */
const SLOT = 40
const MOST = 12

/** How many totals a chart of a width has room for; never fewer than may show a trend. */
export const howManyFit = (width: number): number =>
  Math.min(MOST, Math.max(FEWEST, Math.floor((width * (1 - LEFT - RIGHT)) / SLOT)))

/** Each total as a dot on the levels, with a bar where it may lie. */
export function ScoreChart({ scores }: { scores: readonly Score[] }) {
  const { t, i18n } = useTranslation()
  const colours = useColours()
  const { max } = scores[0]!
  const up = (points: number) => FOOT + (points / max) * (HEIGHT - FOOT)
  const step = (1 - LEFT - RIGHT) / scores.length
  return (
    <View
      role="img"
      aria-label={t('progress.totals', { totals: scores.map(({ total }) => total).join(', '), max })}
      style={styles.chart}
    >
      <Levels max={max} up={up} />
      <View style={[styles.ground, { backgroundColor: colours.lineControl }]} />
      {scores.map(({ id, at, total, range: [low, high] }, index) => {
        const left = `${(LEFT + step * (index + 0.5)) * 100}%` as const
        const isLast = index === scores.length - 1
        return (
          <View key={id} style={[styles.slot, { left }]}>
            <View
              style={[
                styles.range,
                { bottom: up(low), height: Math.max(6, up(high) - up(low)), backgroundColor: colours.inkMuted },
              ]}
            />
            <View style={[styles.dot, { bottom: up(total) - 6, backgroundColor: colours.ink }]} />
            <Text kind="caption" figures style={[styles.total, { bottom: up(high) + 2 }, isLast && styles.bold]}>
              {total}
            </Text>
            <Text kind="caption" colour="inkMuted" figures style={styles.date}>
              {axisWords(i18n.language, at, scores[index - 1]?.at ?? null)}
            </Text>
          </View>
        )
      })}
    </View>
  )
}

function Levels({ max, up }: { max: number; up: (points: number) => number }) {
  const { t } = useTranslation()
  const colours = useColours()
  const cuts = [...levelCutLines({ max })].reverse()
  return (
    <>
      <Text kind="caption" colour="inkMuted" style={[styles.level, { bottom: FOOT + 4 }]}>
        {t('progress.level-below-3')}
      </Text>
      {cuts.map(({ level, from }, index) => {
        const to = cuts[index + 1]?.from ?? max
        return (
          <Fragment key={level}>
            <View
              style={[
                styles.band,
                { bottom: up(from), height: up(to) - up(from), borderTopColor: colours.line },
                index % 2 === 1 && { backgroundColor: colours.sunken },
              ]}
            />
            {index === 0 && <View style={[styles.line, { bottom: up(from), backgroundColor: colours.line }]} />}
            <Text kind="caption" colour="inkMuted" style={[styles.level, { bottom: up(from) + 2 }]}>
              {t(`progress.level-${level}`)}
            </Text>
            <Text kind="caption" colour="inkMuted" figures style={[styles.cut, { bottom: up(from) + 2 }]}>
              {from}
            </Text>
          </Fragment>
        )
      })}
    </>
  )
}

const styles = StyleSheet.create({
  chart: { height: HEIGHT, width: '100%' },
  ground: { position: 'absolute', left: 0, right: 0, bottom: FOOT - 1, height: 1 },
  band: { position: 'absolute', left: 0, right: 0, borderTopWidth: 1 },
  line: { position: 'absolute', left: 0, right: 0, height: 1 },
  level: { position: 'absolute', left: 6 },
  cut: { position: 'absolute', right: 6 },
  slot: { position: 'absolute', top: 0, bottom: 0, width: 0 },
  range: { position: 'absolute', left: -3, width: 6, borderRadius: 3, opacity: 0.35 },
  dot: { position: 'absolute', left: -6, width: 12, height: 12, borderRadius: 6 },
  total: { position: 'absolute', left: -20, width: 40, textAlign: 'center' },
  date: { position: 'absolute', left: -30, width: 60, bottom: 0, textAlign: 'center' },
  bold: { fontWeight: '700' },
})
