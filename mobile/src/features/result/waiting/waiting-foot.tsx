import { useRouter } from 'expo-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Linking, StyleSheet, View } from 'react-native'
import { notNow, turnOn, useDevicePush } from '@/features/push/device/device-push'
import { useSession } from '@/lib/session/use-session'
import { Button } from '@/ui/controls/button'
import { Icon, type IconName } from '@/ui/icon'
import { Text } from '@/ui/text'

/**
 * The one place where a phone's owner is asked: an essay waits, so there is something to be told. Only who taps "tell me" is shown the
 * question of the system, and who declines is not offered it again.
 */
export function WaitingFoot() {
  const { t } = useTranslation()
  const router = useRouter()
  const { state, isOpen, isBusy } = useDevicePush()
  const wants = useSession().data?.notifications !== false
  const [isAsked, setAsked] = useState(false)
  const isOffered = isBusy || (isOpen && state === 'off')
  const ask = () => {
    setAsked(true)
    void turnOn()
  }
  return (
    <>
      {isOffered && (
        <>
          <View style={styles.why}>
            <Text kind="caption" colour="inkMuted" style={styles.words}>
              {t('push.why')}
            </Text>
            {!isBusy && <Button label={t('push.not-now')} look="quiet" small onPress={notNow} />}
          </View>
          <Button
            label={t('push.tell-me')}
            icon="bell"
            look="secondary"
            busyLabel={isBusy ? t('push.asking') : null}
            onPress={ask}
          />
        </>
      )}
      {!isOffered && state === 'on' && wants && <Said icon="bell" words={t('push.will-tell')} />}
      {!isOffered && state === 'blocked' && isAsked && (
        <>
          <Said icon="info" words={t('push.blocked')} />
          <Button label={t('push.settings')} look="secondary" onPress={() => void Linking.openSettings()} />
        </>
      )}
      {!isOffered && state === 'unavailable' && isAsked && <Said icon="info" words={t('push.device-unavailable')} />}
      <Button label={t('waiting.home')} look={isOffered ? 'quiet' : 'secondary'} onPress={() => router.replace('/')} />
    </>
  )
}

function Said({ icon, words }: { icon: IconName; words: string }) {
  return (
    <View role="status" style={styles.said}>
      <Icon name={icon} size={20} />
      <Text kind="caption" style={styles.words}>
        {words}
      </Text>
    </View>
  )
}

const styles = StyleSheet.create({
  // where the text is large, the way out stands under the reason
  why: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', columnGap: 8, marginRight: -16 },
  said: { flexDirection: 'row', alignItems: 'center', gap: 12, paddingVertical: 4 },
  words: { flex: 1, minWidth: 140 },
})
