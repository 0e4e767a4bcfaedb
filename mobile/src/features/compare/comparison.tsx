import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import type { Result, Submission } from '@/lib/api/said'
import type { Kept } from '@/ui/screen/kept-line'
import { Screen } from '@/ui/screen/screen'
import { SIZE } from '@/ui/theme/tokens'
import { useIsWide } from '@/ui/theme/use-is-wide'
import { Advice } from './advice'
import { CriterionChange } from './criterion-change'
import { Texts } from './texts'
import { Totals } from './totals'

export type JudgedEssay = { submission: Submission; result: Result }

type Props = { before: JudgedEssay; after: JudgedEssay; kept: readonly Kept[] }

/** Two judged essays: the totals, each criterion, what changed in the text, and which advice was used. */
export function Comparison({ before, after, kept }: Props) {
  const { t } = useTranslation()
  const isWide = useIsWide()
  const { criteria } = after.result
  const widest = Math.max(...criteria.map(({ max }) => max))
  return (
    <Screen title={t('compare.title')} backTo="/" kept={kept}>
      <View style={isWide ? styles.columns : styles.column}>
        <View style={[styles.column, isWide && styles.main]}>
          <Totals before={before} after={after} />
          <View>
            {criteria.map((now) => {
              const earlier = before.result.criteria.find(({ id, max }) => id === now.id && max === now.max)
              return earlier && <CriterionChange key={now.id} earlier={earlier} now={now} widest={widest} />
            })}
          </View>
          <Texts before={before.submission.text} after={after.submission.text} />
        </View>
        <View style={isWide && styles.side}>
          <Advice before={before} after={after} />
        </View>
      </View>
    </Screen>
  )
}

const styles = StyleSheet.create({
  column: { gap: 20 },
  columns: { flexDirection: 'row', gap: 56, alignItems: 'flex-start' },
  main: { flex: 1, minWidth: 0 },
  side: { width: SIZE.side, flexShrink: 0 },
})
