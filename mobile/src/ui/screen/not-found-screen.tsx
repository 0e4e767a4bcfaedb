import { useRouter } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/controls/button'
import { Screen } from './screen'

export function NotFoundScreen() {
  const { t } = useTranslation()
  const router = useRouter()
  return (
    <Screen title={t('missing.title')}>
      <Button label={t('missing.home')} onPress={() => router.replace('/')} />
    </Screen>
  )
}
