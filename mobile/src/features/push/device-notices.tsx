import { useTranslation } from 'react-i18next'
import { Linking } from 'react-native'
import { useSession } from '@/lib/session/use-session'
import { ActionRow } from '@/ui/controls/action-row'
import { Text } from '@/ui/text'
import { turnOff, turnOn, useDevicePush } from './device/device-push'

/** Under the account's switch: whether this phone is told, and what to do about it. Nothing where the account wants no notifications. */
export function DeviceNotices({ isLast = false }: { isLast?: boolean }) {
  const { t } = useTranslation()
  const { state, isBusy } = useDevicePush()
  const wants = useSession().data?.notifications !== false
  if (!wants || state === 'unknown') return null
  if (state === 'unavailable') {
    return (
      <Text kind="caption" colour="inkMuted">
        {t('push.device-unavailable')}
      </Text>
    )
  }
  const act = { on: turnOff, off: turnOn, blocked: () => Linking.openSettings() }[state]
  return (
    <ActionRow
      icon="bell"
      label={t('push.device')}
      note={t(isBusy ? 'push.device-busy' : `push.device-${state}`)}
      isBusy={isBusy}
      isLast={isLast}
      onPress={() => void act()}
    />
  )
}
