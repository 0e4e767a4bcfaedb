import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/controls/button'
import { Screen } from '@/ui/screen/screen'
import { Text } from '@/ui/text'

/** Another tab writes in this draft. */
export function ElsewhereScreen({ title, onTakeBack }: { title: string; onTakeBack: () => void }) {
  const { t } = useTranslation()
  return (
    <Screen
      title={title}
      titleLang="ko"
      backTo="/"
      foot={<Button label={t('write.write-here')} icon="pen" onPress={onTakeBack} />}
    >
      <Text kind="heading" role="heading" aria-level={2}>
        {t('write.elsewhere')}
      </Text>
      <Text colour="inkMuted">{t('write.elsewhere-note')}</Text>
    </Screen>
  )
}
