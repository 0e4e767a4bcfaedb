import { useTranslation } from 'react-i18next'
import { Pressable, StyleSheet, View } from 'react-native'
import { criterionColours } from '@/ui/criterion/criterion-colours'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { FeedbackText } from '../feedback-text'
import type { LedgerRow } from './ledger'

type Props = {
  row: LedgerRow
  criterion: string
  isLast: boolean
  /** Leads to the place in the text; null for a reason of the whole text. */
  onJump: ((index: number) => void) | null
}

/** Points with one reason, and as many empty cells. */
export function PointLine({ row, criterion, isLast, onJump }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  const { index, points, line } = row
  const { fill, line: border } = criterionColours(criterion)
  const style = [styles.line, { borderBottomColor: colours.line, borderBottomWidth: isLast ? 0 : 1 }]
  const inside = (
    <>
      <Text figures style={styles.points}>
        {t('result.minus', { points: line?.points ?? points })}
      </Text>
      <View style={styles.words}>
        {line ? (
          <FeedbackText kind="label" style={styles.reason}>
            {line.reason}
          </FeedbackText>
        ) : (
          <Text kind="label" style={styles.reason}>
            {t('result.no-reason')}
          </Text>
        )}
        {line?.quote === undefined ? (
          <Text kind="caption" colour="inkMuted">
            {t('result.whole-text')}
          </Text>
        ) : (
          <Text kind="label" lang="ko" colour={fill} style={[styles.reason, onJump && styles.quote]}>
            {line.quote}
          </Text>
        )}
      </View>
      <View style={styles.cells} aria-hidden testID="lost-cells">
        {Array.from({ length: points }, (_, cell) => `${cell}`).map((cell) => (
          <View key={cell} style={[styles.cell, { borderColor: colours[border] }]} />
        ))}
      </View>
    </>
  )
  if (index === null || !onJump) return <View style={style}>{inside}</View>
  return (
    <Pressable role="button" onPress={() => onJump(index)} style={({ pressed }) => [style, pressed && styles.pressed]}>
      {inside}
    </Pressable>
  )
}

const styles = StyleSheet.create({
  line: { flexDirection: 'row', alignItems: 'flex-start', gap: 12, paddingVertical: 12, minHeight: 56 },
  pressed: { opacity: 0.82 },
  points: { width: 30, fontWeight: '700', lineHeight: 24 },
  words: { flex: 1, gap: 3 },
  reason: { fontWeight: '400', lineHeight: 23 },
  quote: { textDecorationLine: 'underline' },
  cells: { flexDirection: 'row', flexWrap: 'wrap', gap: 2, maxWidth: 68, paddingTop: 6, justifyContent: 'flex-end' },
  cell: { width: 12, height: 12, borderWidth: 1, borderRadius: RADIUS.cell },
})
