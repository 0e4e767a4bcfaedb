import { useTranslation } from 'react-i18next'
import { Linking, StyleSheet, View } from 'react-native'
import { Button } from '@/ui/controls/button'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import type { MyApplication } from './mine-screen'

/** The code to sign up with, and where the app is to be had. */
export function Invite({
  application: { inviteCode, wave, devices, iosLink, androidLink },
}: {
  application: MyApplication
}) {
  const { t } = useTranslation()
  const colours = useColours()
  const ios = devices.includes('ios') ? iosLink : null
  const android = devices.includes('android') ? androidLink : null
  return (
    <View style={styles.all}>
      {inviteCode === null ? (
        <Button label={t('mine.log-in')} href="/login" />
      ) : (
        <>
          <View style={[styles.code, { backgroundColor: colours.surface, borderColor: colours.line }]}>
            <Text kind="label" colour="inkMuted">
              {t('mine.code')}
            </Text>
            <Text kind="title" figures selectable testID="invite-code">
              {inviteCode}
            </Text>
            {wave !== null && (
              <Text kind="caption" colour="inkMuted" figures>
                {t('mine.wave', { wave })}
              </Text>
            )}
          </View>
          <Button label={t('mine.sign-up')} href={`/signup#invite=${encodeURIComponent(inviteCode)}`} />
        </>
      )}
      <View style={styles.stores}>
        <Text kind="label" role="heading" aria-level={3}>
          {t('mine.stores')}
        </Text>
        {ios && <Store label={t('mine.ios')} link={ios} />}
        {android && <Store label={t('mine.android')} link={android} />}
        {!ios && !android && <Text colour="inkMuted">{t('mine.stores-later')}</Text>}
      </View>
    </View>
  )
}

const Store = ({ label, link }: { label: string; link: string }) => (
  <Button label={label} look="secondary" icon="download" onPress={() => void Linking.openURL(link)} />
)

const styles = StyleSheet.create({
  all: { gap: 16 },
  code: { borderWidth: 1, borderRadius: RADIUS.medium, padding: 16, gap: 4 },
  stores: { gap: 8, marginTop: 8 },
})
