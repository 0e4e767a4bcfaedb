import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Button } from '@/ui/controls/button'
import { Text } from '@/ui/text'

/** The same whatever was known of the address before: nobody learns from it who applied. */
export function Sent({ email, onBack }: { email: string; onBack: () => void }) {
  const { t } = useTranslation()
  return (
    <View style={styles.box}>
      <View role="status" style={styles.words}>
        <Text>{t('beta.sent-where', { email })}</Text>
        <Text>{t('beta.sent-then')}</Text>
        <Text colour="inkMuted">{t('beta.sent-spam')}</Text>
      </View>
      <Button label={t('beta.sent-again')} look="secondary" onPress={onBack} />
    </View>
  )
}

const styles = StyleSheet.create({ box: { gap: 20 }, words: { gap: 12 } })
