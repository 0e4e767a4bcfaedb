import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Text } from '@/ui/text'
import { FeedbackText } from '../../feedback-text'
import { Edit } from '../edit'
import type { Correction } from '../marks/marks'

/** Our fix and its reason. */
export function Fix({ correction }: { correction: Correction }) {
  const { t } = useTranslation()
  return (
    <View style={styles.fix} testID="fix">
      <Edit {...correction} kind="essay" />
      {correction.suggestion === '' && <Text kind="label">{t('result.deleted')}</Text>}
      <FeedbackText kind="label" style={styles.reason}>
        {correction.reason}
      </FeedbackText>
    </View>
  )
}

const styles = StyleSheet.create({ fix: { gap: 8 }, reason: { fontWeight: '400', lineHeight: 23 } })
