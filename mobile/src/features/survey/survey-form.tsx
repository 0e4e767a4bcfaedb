import { useQueryClient } from '@tanstack/react-query'
import { answerSurvey } from '@truegul/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { INBOX_KEY } from '@/features/inbox/inbox-page'
import { useCall } from '@/lib/api/use-call'
import { SESSION_KEY } from '@/lib/session/session-key'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { Options } from '@/ui/controls/choice/options'
import { Fault } from '@/ui/controls/fault'
import { Field } from '@/ui/controls/field'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { Question } from './question'
import { SURVEY_KEY } from './survey-key'
import type { HalfFilled, Said, Survey } from './use-half-filled'
import { whatIsMissing } from './what-is-missing'

const LONGEST_TIMES = 500

type Props = { survey: Survey; half: HalfFilled; onSent: () => void }

export function SurveyForm({ survey: { id, questions }, half, onSent }: Props) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [said, setSaid] = useState(half.said)
  const [isChecked, setChecked] = useState(false)
  const missing = whatIsMissing(questions, said.answers)
  const { run, isBusy, problem } = useCall(answerSurvey, async () => {
    await half.forget()
    await client.invalidateQueries({ queryKey: SURVEY_KEY })
    for (const queryKey of [INBOX_KEY, SESSION_KEY]) void client.invalidateQueries({ queryKey })
    onSent()
  })
  const change = (part: Partial<Said>) => {
    const next = { ...said, ...part }
    setSaid(next)
    void half.keep(next)
  }
  const send = () => {
    setChecked(true)
    if (missing.size > 0 || isBusy) return
    const agrees = said.agrees ?? false
    run({ id, answers: said.answers, interview: { agrees, times: agrees ? said.times : '' } })
  }
  return (
    <View style={styles.column}>
      <Text>{t('survey.lead')}</Text>
      {questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          answer={said.answers[question.id]}
          isMissing={isChecked && missing.has(question.id)}
          onAnswer={(answer) => change({ answers: { ...said.answers, [question.id]: answer } })}
        />
      ))}
      <Interview said={said} change={change} />
      <Text kind="caption" colour="inkMuted">
        {t('survey.kept')}
      </Text>
      {problem && <ProblemBox words={problemWords(t, problem)} />}
      {isChecked && missing.size > 0 && <Fault words={t('survey.fault-all', { count: missing.size })} />}
      <Button label={t('survey.send')} busyLabel={isBusy ? t('survey.busy') : null} onPress={send} />
    </View>
  )
}

function Interview({ said, change }: { said: Said; change: (part: Partial<Said>) => void }) {
  const { t } = useTranslation()
  return (
    <View style={styles.interview}>
      <Options
        label={t('survey.interview')}
        options={[
          { id: 'yes', label: t('survey.interview-yes') },
          { id: 'no', label: t('survey.interview-no') },
        ]}
        selected={said.agrees === null ? [] : [said.agrees ? 'yes' : 'no']}
        onSelect={([chosen]) => change({ agrees: chosen === 'yes' })}
      />
      <Text kind="caption" colour="inkMuted">
        {t('survey.interview-note')}
      </Text>
      {said.agrees && (
        <Field
          label={t('survey.times')}
          hint={t('survey.times-hint')}
          maxLength={LONGEST_TIMES}
          defaultValue={said.times}
          onChangeText={(times) => change({ times })}
        />
      )}
    </View>
  )
}

const styles = StyleSheet.create({ column: { gap: 28, maxWidth: 640 }, interview: { gap: 8 } })
