import { useRouter } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/controls/button'

/** A browser cannot be told: the way home alone. */
export function WaitingFoot() {
  const { t } = useTranslation()
  const router = useRouter()
  return <Button label={t('waiting.home')} look="secondary" onPress={() => router.replace('/')} />
}
