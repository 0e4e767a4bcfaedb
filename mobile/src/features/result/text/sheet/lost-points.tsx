import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Text } from '@/ui/text'
import { FeedbackText } from '../../feedback-text'
import type { LostPoints as Line } from '../marks/marks'

/** What a place cost, and why. */
export function LostPoints({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation()
  return lines.map((line) => (
    <View key={line.index} style={styles.line}>
      <Text kind="label" figures style={styles.points}>
        {t('result.minus', { points: line.points })}
      </Text>
      <FeedbackText kind="label" style={styles.reason}>
        {line.reason}
      </FeedbackText>
    </View>
  ))
}

const styles = StyleSheet.create({
  line: { flexDirection: 'row', gap: 12 },
  points: { fontWeight: '700', lineHeight: 23 },
  reason: { flex: 1, fontWeight: '400', lineHeight: 23 },
})
