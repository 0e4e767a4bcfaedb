import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { reload } from '@/lib/shell/reload'
import { Button } from '@/ui/controls/button'
import { Screen } from '@/ui/screen/screen'
import { Text } from '@/ui/text'

/** This app is too old for the server. Nothing that was written is lost by it. */
export function UpdateScreen() {
  const { t } = useTranslation()
  return (
    <Screen title={t('update.title')}>
      <View style={styles.column}>
        <Text>{t(reload ? 'update.reload-note' : 'update.store-note')}</Text>
        <Text colour="inkMuted">{t('update.safe')}</Text>
        {reload && <Button label={t('update.reload')} icon="retry" onPress={reload} />}
      </View>
    </Screen>
  )
}

const styles = StyleSheet.create({ column: { gap: 16, maxWidth: 640 } })
