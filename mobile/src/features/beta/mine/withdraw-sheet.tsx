import { withdrawApplication } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { useCall } from '@/lib/api/use-call'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Sheet } from '@/ui/screen/sheet'
import { Text } from '@/ui/text'

type Props = { token: string; onClose: () => void; onWithdrawn: () => void }

/** Asks before an application is deleted: nothing brings it back. */
export function WithdrawSheet({ token, onClose, onWithdrawn }: Props) {
  const { t } = useTranslation()
  const { run, isBusy, problem } = useCall(withdrawApplication, onWithdrawn)
  return (
    <Sheet
      title={t('mine.withdraw-title')}
      onClose={onClose}
      foot={
        <>
          <Button
            label={t('mine.withdraw')}
            busyLabel={isBusy ? t('mine.withdraw-busy') : null}
            onPress={() => run({ token })}
          />
          <Button label={t('mine.withdraw-stay')} look="quiet" disabled={isBusy} onPress={onClose} />
        </>
      }
    >
      <Text>{t('mine.withdraw-note')}</Text>
      {problem && <ProblemBox words={problemWords(t, problem)} />}
    </Sheet>
  )
}
