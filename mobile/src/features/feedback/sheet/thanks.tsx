import { useRouter } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { View } from 'react-native'
import { Button } from '@/ui/controls/button'
import { Sheet } from '@/ui/screen/sheet'
import { Text } from '@/ui/text'
import { useWaiting } from '../outbox/use-waiting'

/** That it is safe: with us, or still on this device. */
export function Thanks({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const router = useRouter()
  const isWaiting = useWaiting().some((item) => item.id === id && !item.isTextSent)
  const see = () => {
    onClose()
    router.push('/feedback')
  }
  return (
    <Sheet
      title={t('feedback.thanks')}
      onClose={onClose}
      foot={
        <>
          <Button label={t('feedback.go-on')} onPress={onClose} />
          <Button label={t('feedback.see-mine')} look="quiet" onPress={see} />
        </>
      }
    >
      <View role="status">
        <Text>{t(isWaiting ? 'feedback.kept' : 'feedback.sent')}</Text>
      </View>
      <Text colour="inkMuted">{t('feedback.answer')}</Text>
    </Sheet>
  )
}
