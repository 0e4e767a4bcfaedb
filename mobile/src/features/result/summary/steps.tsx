import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import type { Result } from '@/lib/api/said'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { FeedbackText } from '../feedback-text'

/** What to do next, the most worthwhile first, each with the points that it is about. */
export function NextSteps({ steps }: { steps: Result['nextSteps'] }) {
  const { t } = useTranslation()
  const colours = useColours()
  if (steps.length === 0) return null
  return (
    <View style={styles.steps}>
      <Text kind="heading" role="heading" aria-level={2}>
        {t('result.next-steps')}
      </Text>
      {steps.map((step, index) => (
        <View key={step.text} style={styles.line}>
          <View style={[styles.number, { borderColor: colours.ink }]}>
            <Text kind="caption" figures>
              {index + 1}
            </Text>
          </View>
          <Text style={styles.words}>
            <FeedbackText>{step.text}</FeedbackText>
            <Text colour="inkMuted" figures>{` ${t('result.worth', { count: step.points })}`}</Text>
          </Text>
        </View>
      ))}
    </View>
  )
}

export function Strengths({ strengths }: { strengths: Result['strengths'] }) {
  const { t } = useTranslation()
  if (strengths.length === 0) return null
  return (
    <View style={styles.strengths}>
      <Text kind="heading" role="heading" aria-level={2}>
        {t('result.strengths')}
      </Text>
      {strengths.map((strength) => (
        <View key={strength.text} style={styles.line}>
          <View style={styles.sign}>
            <Icon name="check" />
          </View>
          <FeedbackText style={styles.words}>{strength.text}</FeedbackText>
        </View>
      ))}
    </View>
  )
}

const styles = StyleSheet.create({
  steps: { gap: 12 },
  strengths: { gap: 8 },
  line: { flexDirection: 'row', alignItems: 'flex-start', gap: 12 },
  number: {
    width: 24,
    height: 24,
    borderWidth: 1,
    borderRadius: RADIUS.cell,
    alignItems: 'center',
    justifyContent: 'center',
    marginTop: 1,
  },
  sign: { marginTop: 2 },
  words: { flex: 1 },
})
