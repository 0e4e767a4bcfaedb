import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Text } from '@/ui/text'
import { SendAgain } from './send-again'

/** Under an address that nobody showed to be theirs yet: what to do about it. */
export function Unconfirmed() {
  const { t } = useTranslation()
  return (
    <View style={styles.box}>
      <Text kind="label" colour="inkMuted" style={styles.light}>
        {t('unconfirmed.line')}
      </Text>
      <SendAgain />
    </View>
  )
}

const styles = StyleSheet.create({
  box: { gap: 8 },
  light: { fontWeight: '400', lineHeight: 23 },
})
