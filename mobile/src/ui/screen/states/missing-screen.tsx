import { useRouter } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/controls/button'
import { Text } from '@/ui/text'
import { Screen } from '../screen'

/** What an address leads to. */
export type Missing = 'page' | 'essay' | 'prompt'

/** What an address names is not there, and how to go on. */
export function MissingScreen({ what }: { what: Missing }) {
  const { t } = useTranslation()
  const router = useRouter()
  return (
    <Screen
      title={t(`missing.${what}`)}
      foot={<Button label={t('missing.home')} onPress={() => router.replace('/')} />}
    >
      <Text colour="inkMuted">{t(`missing.${what}-note`)}</Text>
    </Screen>
  )
}
