import { onlineManager } from '@tanstack/react-query'
import type { FeedbackPlace } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import type { z } from 'zod'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

/** All that goes with the words, before it goes. */
export function SentAlong({ place }: { place: z.infer<typeof FeedbackPlace> }) {
  const { t } = useTranslation()
  const { sunken } = useColours()
  const lines = [
    t('feedback.along-screen', { screen: place.screen }),
    t('feedback.along-version', { version: place.appVersion }),
    t('feedback.along-device', { device: place.device }),
    t(`feedback.along-language-${place.language}`),
  ]
  return (
    <View style={[styles.box, { backgroundColor: sunken }]}>
      <Text kind="caption" style={styles.bold}>
        {t('feedback.along')}
      </Text>
      {lines.map((line) => (
        <Text key={line} kind="caption" figures>
          {line}
        </Text>
      ))}
      {!onlineManager.isOnline() && (
        <Text kind="caption" colour="notice" style={styles.offline}>
          {t('feedback.offline')}
        </Text>
      )}
    </View>
  )
}

const styles = StyleSheet.create({
  box: { borderRadius: RADIUS.medium, padding: 12, gap: 2 },
  bold: { fontWeight: '700' },
  offline: { marginTop: 6 },
})
