import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { dateWords } from '@/lib/words/day-words'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import type { Score } from './scores'

/** The same numbers in rows, newest first. */
export function ScoreTable({ scores }: { scores: readonly Score[] }) {
  const { t, i18n } = useTranslation()
  const { line, lineControl } = useColours()
  const now = Date.now()
  return (
    <View role="table" aria-label={t('progress.total-of', { max: scores[0]!.max })}>
      <View role="row" style={[styles.row, { borderBottomColor: lineControl }]}>
        {(['date', 'essay', 'total', 'range'] as const).map((column) => (
          <Text key={column} role="columnheader" kind="caption" colour="inkMuted" style={styles[column]}>
            {t(`progress.${column}`)}
          </Text>
        ))}
      </View>
      {[...scores].reverse().map(({ id, at, promptTitle, total, range: [low, high] }) => (
        <View key={id} role="row" style={[styles.row, { borderBottomColor: line }]}>
          <Text role="cell" kind="caption" colour="inkMuted" figures style={styles.date}>
            {dateWords(i18n.language, at, now)}
          </Text>
          <Text role="cell" kind="caption" lang={promptTitle ? 'ko' : undefined} style={styles.essay}>
            {promptTitle?.ko ?? t('history.no-title')}
          </Text>
          <Text role="cell" kind="caption" figures style={[styles.total, styles.bold]}>
            {total}
          </Text>
          <Text role="cell" kind="caption" colour="inkMuted" figures style={styles.range}>
            {`${low}–${high}`}
          </Text>
        </View>
      ))}
    </View>
  )
}

const styles = StyleSheet.create({
  row: { flexDirection: 'row', alignItems: 'center', gap: 8, minHeight: 40, borderBottomWidth: 1 },
  date: { width: 72 },
  essay: { flex: 1, minWidth: 0 },
  total: { width: 40, textAlign: 'right' },
  range: { width: 52, textAlign: 'right' },
  bold: { fontWeight: '700' },
})
