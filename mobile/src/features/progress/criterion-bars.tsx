import { criterionShownAs } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { criterionColours } from '@/ui/criterion/criterion-colours'
import { useCriterionNames } from '@/ui/criterion/use-criterion-names'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import type { Score } from './scores'

const HEIGHT = 36

/** One row a criterion: its points in each essay as small bars, and those of the last one as a number. */
export function CriterionBars({ scores }: { scores: readonly Score[] }) {
  const { t } = useTranslation()
  const { line } = useColours()
  const last = scores.at(-1)
  return (
    <View style={{ borderTopWidth: 1, borderTopColor: line }}>
      {last?.criteria.map(({ id, score, max }) => {
        const points = scores.flatMap(({ id: essay, criteria }) =>
          criteria.filter((criterion) => criterion.id === id).map(({ score, max }) => ({ essay, score, max })),
        )
        return (
          <View key={id} style={[styles.row, { borderBottomColor: line }]}>
            <Name id={id} />
            <Bars id={id} points={points} />
            <Text kind="label" figures style={styles.last}>
              {score}
              <Text kind="label" colour="inkMuted" style={styles.light}>{` ${t('result.of', { max })}`}</Text>
            </Text>
          </View>
        )
      })}
    </View>
  )
}

function Name({ id }: { id: string }) {
  const { fill, icon } = criterionColours(id)
  return (
    <View style={styles.name}>
      {icon && <Icon name={icon} size={22} colour={fill} />}
      <Text kind="label" colour={fill}>
        {criterionShownAs(id, useCriterionNames('short'))}
      </Text>
    </View>
  )
}

type Point = { essay: string; score: number; max: number }

function Bars({ id, points }: { id: string; points: readonly Point[] }) {
  const { t } = useTranslation()
  const colours = useColours()
  const { fill } = criterionColours(id)
  const names = useCriterionNames('short')
  return (
    <View
      role="img"
      aria-label={t('progress.criterion', {
        name: criterionShownAs(id, names),
        scores: points.map(({ score }) => score).join(', '),
        max: points[0]?.max ?? 0,
      })}
      style={styles.bars}
    >
      {points.map(({ essay, score, max }, index) => (
        <View
          key={essay}
          style={[
            styles.bar,
            {
              height: Math.max(2, (score / max) * HEIGHT),
              backgroundColor: colours[fill],
              opacity: index === points.length - 1 ? 1 : 0.4,
            },
          ]}
        />
      ))}
    </View>
  )
}

const styles = StyleSheet.create({
  row: { flexDirection: 'row', alignItems: 'center', gap: 12, minHeight: 52, borderBottomWidth: 1 },
  name: { flexDirection: 'row', alignItems: 'center', gap: 8, flexGrow: 1 },
  bars: { flexDirection: 'row', alignItems: 'flex-end', gap: 3, height: HEIGHT, width: 118, flexShrink: 1 },
  bar: { flex: 1, borderTopLeftRadius: 2, borderTopRightRadius: 2 },
  last: { width: 54, textAlign: 'right', fontWeight: '700' },
  light: { fontWeight: '400' },
})
