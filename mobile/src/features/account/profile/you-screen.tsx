import Constants from 'expo-constants'
import { useRouter } from 'expo-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { DeviceNotices } from '@/features/push/device-notices'
import { chooseLanguage } from '@/lib/session/account-language'
import { useSession } from '@/lib/session/use-session'
import { ActionRow } from '@/ui/controls/action-row'
import { Screen } from '@/ui/screen/screen'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import { Unconfirmed } from '../address/unconfirmed'
import { ConsentSheet } from '../consent/consent-sheet'
import { useConsentWords } from '../consent/use-consent'
import { DeleteSheet } from '../delete/delete-sheet'
import { ExportRow } from '../export/export-row'
import { LanguageChoice } from '../language-choice'
import { LogOutSheet } from '../log-out-sheet'
import { NotificationSwitch } from './notification-switch'
import { ThemeChoice } from './theme-choice'

/** The account, and what may be done with it. */
export function YouScreen() {
  const { t } = useTranslation()
  const router = useRouter()
  const { line } = useColours()
  const session = useSession()
  const user = session.data
  const consent = useConsentWords()
  const [open, setOpen] = useState<'consent' | 'log-out' | 'delete' | null>(null)
  const close = () => setOpen(null)
  if (!user) return null
  return (
    <Screen title={t('you.title')} kept={[session]}>
      <View style={styles.column}>
        <Who email={user.email} />
        {!user.emailConfirmed && <Unconfirmed />}
        <LanguageChoice onChoose={(language) => void chooseLanguage(language)} />
        <ThemeChoice />
        <NotificationSwitch isOn={user.notifications} />
        <DeviceNotices />
        <View style={[styles.rows, { borderTopColor: line }]}>
          <ActionRow icon="key" label={t('password.title')} onPress={() => router.push('/you/password')} />
          <ActionRow icon="mail" label={t('address.title')} onPress={() => router.push('/you/address')} />
          <ActionRow
            icon="device"
            label={t('sessions.title')}
            note={t('sessions.note')}
            onPress={() => router.push('/you/sessions')}
          />
          <ActionRow icon="say" label={t('you.feedback')} onPress={() => router.push('/feedback')} />
          <ActionRow icon="logOut" label={t('log-out.submit')} isLast onPress={() => setOpen('log-out')} />
        </View>
        <View style={[styles.rows, { borderTopColor: line }]}>
          <ActionRow
            icon="eye"
            label={t('privacy.title')}
            note={t('you.privacy-note')}
            onPress={() => router.push('/privacy')}
          />
          <ActionRow icon="lock" label={t('consent.title')} note={consent} onPress={() => setOpen('consent')} />
          <ExportRow />
          <ActionRow
            icon="trash"
            label={t('delete.title')}
            note={t('delete.note')}
            isLast
            onPress={() => setOpen('delete')}
          />
        </View>
        <Text kind="caption" colour="inkMuted" figures>
          {t('you.version', { version: Constants.expoConfig?.version ?? '' })}
        </Text>
      </View>
      {open === 'consent' && <ConsentSheet onClose={close} />}
      {open === 'log-out' && <LogOutSheet onClose={close} />}
      {open === 'delete' && <DeleteSheet onClose={close} />}
    </Screen>
  )
}

/** Their first letter in a square of manuscript paper, and the address. */
function Who({ email }: { email: string }) {
  const { grid } = useColours()
  return (
    <View style={styles.who}>
      <View aria-hidden style={[styles.square, { borderColor: grid }]}>
        <Text printed style={styles.letter}>
          {[...email][0]?.toUpperCase()}
        </Text>
      </View>
      <Text style={styles.email}>{email}</Text>
    </View>
  )
}

const styles = StyleSheet.create({
  column: { gap: 20, maxWidth: 640 },
  rows: { borderTopWidth: 1 },
  who: { flexDirection: 'row', alignItems: 'center', gap: 16 },
  square: { width: 52, height: 52, borderWidth: 1, borderRadius: 2, alignItems: 'center', justifyContent: 'center' },
  letter: { fontSize: 30, lineHeight: 48 },
  email: { flex: 1, minWidth: 0 },
})
