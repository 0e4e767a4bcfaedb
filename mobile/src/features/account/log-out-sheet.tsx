import { useTranslation } from 'react-i18next'
import { useLogOut } from '@/lib/session/use-log-out'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Sheet } from '@/ui/screen/sheet'
import { Text } from '@/ui/text'

/** Asks before logging out: what is on this device only goes with it. */
export function LogOutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { logOut, isBusy, problem } = useLogOut()
  return (
    <Sheet title={t('log-out.title')} onClose={onClose} isAboutSession>
      <Text>{t('log-out.note')}</Text>
      {problem && <ProblemBox words={problemWords(t, problem)} />}
      <Button label={t('log-out.submit')} busyLabel={isBusy ? t('log-out.busy') : null} onPress={logOut} />
      <Button label={t('log-out.stay')} look="quiet" onPress={onClose} />
    </Sheet>
  )
}
