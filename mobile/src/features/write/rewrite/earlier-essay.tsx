import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ScrollView, StyleSheet, View } from 'react-native'
import { FeedbackLanguage, feedbackLanguageOf } from '@/features/result/feedback-text'
import { NextSteps } from '@/features/result/summary/steps'
import { EssayText } from '@/features/result/text/essay-text'
import { marksOf } from '@/features/result/text/marks/marks'
import { standingToCheck } from '@/features/result/text/marks/pieces-to-check'
import { type Opened, useSubmission } from '@/features/result/use-submission'
import { Refused } from '@/lib/api/refused'
import { useEscape } from '@/lib/device/use-escape'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { AdviceUsed } from './advice-used'
import { MarkNote } from './mark-note'
import { Scores } from './scores'

type Props = { id: string; text: string; onBegin: (text: string) => void }

/** The essay that is written anew, with what was said of it; also from what the device has kept of it. */
export function EarlierEssay({ id, text, onBegin }: Props) {
  const { t } = useTranslation()
  const query = useSubmission(id)
  if (query.data) return <Judged earlier={query.data} text={text} onBegin={onBegin} />
  const problem = query.error instanceof Refused ? query.error.problem : null
  if (!problem) return <Text role="status">{t('common.loading')}</Text>
  if (problem.code === 'not-found') return <Text colour="inkMuted">{t('rewrite.gone')}</Text>
  return <ProblemBox words={problemWords(t, problem)} onRetry={() => void query.refetch()} />
}

type JudgedProps = { earlier: Opened; text: string; onBegin: (text: string) => void }

function Judged({ earlier: { submission, result }, text, onBegin }: JudgedProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<number | null>(null)
  const marks = useMemo(() => (result ? marksOf(submission.text, result) : []), [submission.text, result])
  const toCheck = useMemo(() => standingToCheck(submission.text, result?.toCheck), [submission.text, result])
  const close = () => setOpen(null)
  useEscape(open === null ? null : close)
  const mark = marks.find(({ number }) => number === open)
  return (
    <FeedbackLanguage value={result && feedbackLanguageOf(result.language)}>
      <ScrollView style={styles.part} contentContainerStyle={styles.body}>
        {result ? (
          <>
            <Scores result={result} />
            <NextSteps steps={result.nextSteps} />
          </>
        ) : (
          <Text colour="inkMuted">{t('rewrite.not-judged')}</Text>
        )}
        <View style={styles.text}>
          <Text kind="heading" role="heading" aria-level={2}>
            {t('rewrite.text')}
          </Text>
          {marks.length > 0 && (
            <Text kind="caption" colour="inkMuted">
              {t('rewrite.hint')}
            </Text>
          )}
          {toCheck.length > 0 && (
            <Text kind="caption" colour="inkMuted">
              {t('result.to-check')}
            </Text>
          )}
          <EssayText {...{ text: submission.text, marks, toCheck, open }} isDone={() => false} onOpen={setOpen} />
        </View>
        {text.trim() === '' && (
          <Button label={t('rewrite.begin')} look="secondary" small onPress={() => onBegin(submission.text)} />
        )}
        {result && <AdviceUsed earlier={submission.text} corrections={result.corrections} later={text} />}
      </ScrollView>
      {mark && <MarkNote mark={mark} onClose={close} />}
    </FeedbackLanguage>
  )
}

const styles = StyleSheet.create({
  part: { flexGrow: 0, flexShrink: 1, minHeight: 0 },
  body: { gap: 24, paddingBottom: 16 },
  text: { gap: 8 },
})
