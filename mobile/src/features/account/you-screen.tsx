import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { useSession } from '@/lib/session/use-session'
import { Button } from '@/ui/controls/button'
import { Screen } from '@/ui/screen/screen'
import { Text } from '@/ui/text'
import { LogOutSheet } from './log-out-sheet'

export function YouScreen() {
  const { t } = useTranslation()
  const session = useSession()
  const [isLeaving, setLeaving] = useState(false)
  return (
    <Screen title={t('shell.you')} kept={[session]}>
      <View style={styles.column}>
        {session.data && <Text>{session.data.email}</Text>}
        <Button label={t('log-out.submit')} look="secondary" icon="logOut" onPress={() => setLeaving(true)} />
      </View>
      {isLeaving && <LogOutSheet onClose={() => setLeaving(false)} />}
    </Screen>
  )
}

const styles = StyleSheet.create({ column: { gap: 20, maxWidth: 640 } })
