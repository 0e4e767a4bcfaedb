import { useTranslation } from 'react-i18next'
import { dayWords } from '@/lib/words/day-words'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Sheet } from '@/ui/screen/sheet'
import { Text } from '@/ui/text'
import { useEndSession } from './use-end-session'
import type { LivingSession } from './use-sessions'

type Props = {
  ending: LivingSession | 'others'
  /** How many there are beside this device. */
  others: number
  onClose: () => void
}

/** Asks before somebody is logged out elsewhere: which device it is, and what that does there. */
export function EndSheet({ ending, others, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const { end, isBusy, problem } = useEndSession(onClose)
  const which =
    ending === 'others'
      ? t('sessions.others', { count: others })
      : t('sessions.one', {
          device: ending.device ?? t('sessions.unknown'),
          moment: dayWords(t, i18n.language, Date.parse(ending.lastUsedAt), Date.now()),
        })
  return (
    <Sheet title={t(ending === 'others' ? 'sessions.ask-others' : 'sessions.ask-one')} onClose={onClose}>
      <Text>{which}</Text>
      <Text colour="inkMuted">{t('sessions.what')}</Text>
      {problem && <ProblemBox words={problemWords(t, problem)} />}
      <Button
        label={t(ending === 'others' ? 'sessions.end-others' : 'sessions.submit')}
        busyLabel={isBusy ? t('sessions.busy') : null}
        onPress={() => end(ending === 'others' ? null : ending.id)}
      />
      <Button label={t('sessions.keep')} look="quiet" onPress={onClose} />
    </Sheet>
  )
}
