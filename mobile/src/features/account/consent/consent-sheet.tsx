import { useTranslation } from 'react-i18next'
import { useConfig } from '@/lib/shell/use-config'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Sheet } from '@/ui/screen/sheet'
import { Text } from '@/ui/text'
import { ConsentText } from './consent-text'
import { useAnswerConsent, useConsent, useConsentWords } from './use-consent'

/** The text as it is today, the learner's answer to it, and the other answer. */
export function ConsentSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const config = useConfig()
  const { state } = useConsent()
  const words = useConsentWords()
  const { answer, isBusy, problem } = useAnswerConsent(onClose)
  const providers = config.data?.consent.providers
  const busy = isBusy ? t('consent.busy') : null
  return (
    <Sheet title={t('consent.title')} onClose={onClose}>
      <Text>{words}</Text>
      {providers ? <ConsentText providers={providers} /> : <Text role="status">{t('common.loading')}</Text>}
      {problem && <ProblemBox words={problemWords(t, problem)} />}
      {state !== 'given' && (
        <Button
          label={t('consent.agree')}
          busyLabel={busy}
          disabled={!providers?.length}
          onPress={() => answer(true)}
        />
      )}
      {state !== 'none' && (
        <Button label={t('consent.withdraw')} look="secondary" busyLabel={busy} onPress={() => answer(false)} />
      )}
      <Button label={t('common.close')} look="quiet" onPress={onClose} />
    </Sheet>
  )
}
