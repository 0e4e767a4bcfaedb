import { useMutation } from '@tanstack/react-query'
import { retrySubmission } from '@truegul/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { call } from '@/lib/api/call'
import { changeAnswer } from '@/lib/stores/change-answer'
import { formatMoment } from '@/lib/words/format-moment'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { Icon, type IconName } from '@/ui/icon'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Screen } from '@/ui/screen/screen'
import { Text } from '@/ui/text'
import { RADIUS, SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { usePromptTitle } from '../use-prompt-title'
import { type Opened, submissionKey } from '../use-submission'
import { failureKind } from './failure-kind'

/** Characters of the id that are enough to name one essay to us. */
const REFERENCE = 8

type Props = { submission: Opened['submission']; onRetried: () => void }

/** No score is made up: why there is none, what is safe, what it cost, and a retry. */
export function FailedScreen({ submission, onRetried }: Props) {
  const { t, i18n } = useTranslation()
  const title = usePromptTitle(submission.promptId)
  const [isTextOpen, setTextOpen] = useState(false)
  const retry = useMutation({
    mutationFn: () => call(retrySubmission, { id: submission.id }),
    onSuccess: async (answer) => {
      if (!answer.ok) return
      onRetried()
      const opened = { submission: answer.value, result: null, ratings: [], appeal: null }
      await changeAnswer<Opened>(submissionKey(submission.id), () => opened)
    },
  })
  const problem = retry.data && !retry.data.ok ? retry.data.problem : null
  const isOver = problem?.code === 'tried-enough'
  const { reason, cost } = failureKind(submission.failure)
  const sentAt = formatMoment(i18n.language, submission.createdAt)
  return (
    <Screen
      title={title ?? t('failed.title')}
      {...(title ? { titleLang: 'ko' as const } : {})}
      backTo="/"
      foot={
        <>
          {!isOver && (
            <Button
              label={t('failed.retry')}
              icon="retry"
              busyLabel={retry.isPending ? t('failed.busy') : null}
              onPress={() => retry.mutate()}
            />
          )}
          <Button
            label={t(isTextOpen ? 'failed.hide-text' : 'failed.show-text')}
            look="quiet"
            onPress={() => setTextOpen(!isTextOpen)}
          />
        </>
      }
    >
      <View style={styles.column}>
        <View style={styles.head}>
          <Text kind="title" role="heading" aria-level={2}>
            {t('failed.heading')}
          </Text>
          <Text>{t(`failed.reason-${reason}`)}</Text>
        </View>
        {problem && <ProblemBox words={problemWords(t, problem)} />}
        <View>
          <Line icon="saved" words={t('failed.saved', { count: submission.characters })} isFirst />
          <Line icon="check" words={t(`failed.cost-${cost}`)} />
        </View>
        <Text kind="caption" colour="inkMuted" figures>
          {t('failed.reference', { sentAt, reference: submission.id.slice(0, REFERENCE) })}
        </Text>
        {isTextOpen && <Essay text={submission.text} />}
      </View>
    </Screen>
  )
}

function Line({ icon, words, isFirst = false }: { icon: IconName; words: string; isFirst?: boolean }) {
  const { line } = useColours()
  return (
    <View style={[styles.line, { borderColor: line, borderTopWidth: isFirst ? 1 : 0 }]}>
      <Icon name={icon} />
      <Text style={styles.words}>{words}</Text>
    </View>
  )
}

function Essay({ text }: { text: string }) {
  const colours = useColours()
  return (
    <View style={[styles.text, { backgroundColor: colours.surface, borderColor: colours.line }]}>
      <Text kind="essay" lang="ko" selectable testID="essay">
        {text}
      </Text>
    </View>
  )
}

const styles = StyleSheet.create({
  column: { gap: 20, maxWidth: 560, width: '100%', paddingTop: 12 },
  head: { gap: 8 },
  line: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: 12,
    minHeight: 56,
    paddingVertical: 8,
    borderBottomWidth: 1,
  },
  words: { flex: 1 },
  text: { borderWidth: 1, borderRadius: RADIUS.medium, padding: 20, maxWidth: SIZE.measure },
})
