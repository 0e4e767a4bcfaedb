import { levelShownAs } from '@truegul/contract'
import { findRubric, levelCutLines, levelOf, type Rubric } from '@truegul/topik'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import type { Result } from '@/lib/api/said'
import { Text } from '@/ui/text'
import { LevelScale } from './level-scale'

/** The total, its range, and both on the scale of levels. */
export function Score({ result: { total, max, range, level: given, provenance } }: { result: Result }) {
  const { t } = useTranslation()
  const level = levelShownAs(given)
  const rubric = findRubric(provenance.rubricVersion)
  return (
    <View style={styles.score}>
      <View style={styles.top}>
        <View style={styles.total}>
          <Text kind="score" figures testID="total">
            {total}
          </Text>
          <Text kind="heading" colour="inkMuted" figures style={styles.max}>
            {t('result.of', { max })}
          </Text>
        </View>
        <View style={styles.level}>
          {level && <Text style={styles.bold}>{t(`level.about-${level}`)}</Text>}
          <Text kind="caption" colour="inkMuted" figures>
            {rangeWords(t, range, rubric)}
          </Text>
        </View>
      </View>
      {rubric && (
        <LevelScale total={total} max={max} range={range} level={level} cuts={[...levelCutLines(rubric)].reverse()} />
      )}
      <Text kind="caption" colour="inkMuted">
        {estimateWords(t, total, rubric)}
      </Text>
    </View>
  )
}

function rangeWords(t: TFunction, [low, high]: Result['range'], rubric: Rubric | undefined): string {
  const [from, to] = rubric ? [levelOf(rubric, low), levelOf(rubric, high)] : [null, null]
  if (from === null || to === null || from === to) return t('result.range', { low, high })
  return from === 'below-3'
    ? t('result.range-up-to', { low, high, to })
    : t('result.range-levels', { low, high, from, to })
}

/** That it is an estimate, and how far the next level is. */
function estimateWords(t: TFunction, total: number, rubric: Rubric | undefined): string {
  const next = rubric && levelCutLines(rubric).findLast(({ from }) => from > total)
  const estimate = t('result.estimate')
  return next ? `${estimate} ${t('result.next-level', { level: next.level, count: next.from - total })}` : estimate
}

const styles = StyleSheet.create({
  score: { gap: 12 },
  top: { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'flex-end', gap: 8 },
  total: { flexDirection: 'row', alignItems: 'flex-end', gap: 8 },
  max: { fontWeight: '400', marginBottom: 6 },
  level: { alignItems: 'flex-end', marginLeft: 'auto', marginBottom: 6 },
  bold: { fontWeight: '700' },
})
