import { useQueryClient } from '@tanstack/react-query'
import { appealJudgement } from '@truegul/contract'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '@/lib/api/use-call'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { CheckRow } from '@/ui/controls/choice/check-row'
import { Field } from '@/ui/controls/field'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Sheet } from '@/ui/screen/sheet'
import { Text } from '@/ui/text'
import { submissionKey } from '../use-submission'

/** Asks a person to judge an essay anew: why, and whether it may help to make the judge better. */
export function AppealSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const reason = useRef('')
  const [mayBeKept, setMayBeKept] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const { run, isBusy, problem } = useCall(appealJudgement, async () => {
    await client.invalidateQueries({ queryKey: submissionKey(id) })
    onClose()
  })
  const send = () => {
    const isFine = appealJudgement.input.shape.reason.safeParse(reason.current).success
    setMissing(!isFine)
    if (isFine && !isBusy) run({ id, reason: reason.current, mayBeKept })
  }
  return (
    <Sheet
      title={t('appeal.title')}
      onClose={onClose}
      foot={<Button label={t('appeal.send')} busyLabel={isBusy ? t('appeal.busy') : null} onPress={send} />}
    >
      <Text>{t('appeal.what')}</Text>
      <Field
        label={t('appeal.reason')}
        hint={t('appeal.reason-hint')}
        problem={isMissing ? t('appeal.fault-reason') : null}
        multiline
        maxLength={1000}
        onChangeText={(words) => {
          reason.current = words
          if (isMissing) setMissing(false)
        }}
      />
      <CheckRow label={t('appeal.keep')} isOn={mayBeKept} onChange={setMayBeKept} />
      {problem && <ProblemBox words={problemWords(t, problem)} />}
    </Sheet>
  )
}
