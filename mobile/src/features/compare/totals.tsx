import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { dateWords } from '@/lib/words/day-words'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import type { JudgedEssay } from './comparison'
import { high, low, verdictOn } from './verdict'

/** Both totals with their days, and in words how much they say. */
export function Totals({ before, after }: { before: JudgedEssay; after: JudgedEssay }) {
  const { t, i18n } = useTranslation()
  const day = (at: string) => dateWords(i18n.language, Date.parse(at), Date.now())
  const { provenance: earlier } = before.result
  const { provenance: later } = after.result
  return (
    <View style={styles.totals}>
      <View style={styles.line}>
        <View>
          <Text kind="caption" colour="inkMuted">
            {t('compare.first', { day: day(before.submission.createdAt) })}
          </Text>
          <Text colour="inkMuted" figures style={styles.total}>
            {before.result.total}
          </Text>
        </View>
        <Icon name="forward" size={24} colour="inkMuted" />
        <View style={styles.right}>
          <Text kind="caption" colour="inkMuted">
            {t('compare.rewrite', { day: day(after.submission.createdAt) })}
          </Text>
          <Text figures style={styles.total}>
            {after.result.total}
          </Text>
        </View>
      </View>
      <Text kind="label" style={styles.light}>
        {t(`compare.verdict-${verdictOn(before.result, after.result)}`, {
          before: t('compare.range', { low: low(before.result), high: high(before.result) }),
          after: t('compare.range', { low: low(after.result), high: high(after.result) }),
        })}
      </Text>
      {(earlier.scorer !== later.scorer || earlier.rubricVersion !== later.rubricVersion) && (
        <Text kind="caption" colour="inkMuted">
          {t('compare.other-judge')}
        </Text>
      )}
    </View>
  )
}

const styles = StyleSheet.create({
  totals: { gap: 8 },
  line: { flexDirection: 'row', alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap', gap: 8 },
  right: { alignItems: 'flex-end' },
  total: { fontSize: 32, lineHeight: 40, fontWeight: '700' },
  light: { fontWeight: '400', lineHeight: 23 },
})
