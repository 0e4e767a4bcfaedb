import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/controls/button'
import { Sheet } from '@/ui/screen/sheet'
import { Text } from '@/ui/text'
import type { Draft, ExamClock } from '../drafts/draft'
import type { Drafts } from '../drafts/open-drafts'
import { clockFace, isPaused, startedClock, timeLeft, togglePause } from './exam-clock'

type Props = { drafts: Drafts; draft: Draft; isOver: boolean; onClose: () => void }

/** The clock of exam mode: before it starts, while it stands still (the text is covered then), and once it ran out. */
export function ExamSheet({ drafts, draft, isOver, onClose }: Props) {
  const { t } = useTranslation()
  const { exam } = draft
  const put = (clock: ExamClock | null) => {
    onClose()
    void drafts.put({ ...(drafts.get(draft.id) ?? draft), exam: clock })
  }
  if (!exam) {
    return (
      <Sheet
        title={t('exam.title')}
        onClose={onClose}
        foot={<Button label={t('exam.start')} icon="timer" onPress={() => put(startedClock(Date.now()))} />}
      >
        <Text>{t('exam.about')}</Text>
      </Sheet>
    )
  }
  const leave = <Button label={t('exam.leave')} look="quiet" onPress={() => put(null)} />
  if (!isPaused(exam)) {
    return (
      <Sheet title={t(isOver ? 'exam.over-label' : 'exam.title')} onClose={onClose} foot={leave}>
        <Text>{t(isOver ? 'exam.over' : 'exam.running-note')}</Text>
      </Sheet>
    )
  }
  const goOn = () => put(togglePause(exam, Date.now()))
  return (
    <Sheet
      title={t('exam.paused-title', { time: clockFace(timeLeft(exam, Date.now())) })}
      onClose={goOn}
      isCover
      foot={
        <>
          <Button label={t('exam.go-on')} onPress={goOn} />
          {leave}
        </>
      }
    >
      <Text>{t('exam.paused-note')}</Text>
    </Sheet>
  )
}
