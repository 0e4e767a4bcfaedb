import { useQuery } from '@tanstack/react-query'
import { getMyFeedback } from '@truegul/contract'
import { useLocalSearchParams } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { answered, Refused } from '@/lib/api/refused'
import { addWords } from '@/lib/words/add-words'
import { dayWords } from '@/lib/words/day-words'
import * as words from '@/strings/beta/feedback'
import { TextLink } from '@/ui/controls/text-link'
import { Screen } from '@/ui/screen/screen'
import { LoadingScreen } from '@/ui/screen/states/loading-screen'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { kindWords, statusWords } from './kind-words'
import { useMarkRead } from './use-mark-read'
import { FEEDBACK_KEY, type MyFeedback } from './use-my-feedback'

addWords(words)

/** One thing that the learner told us, and what we answered: read once it stands before their eyes. */
export function FeedbackScreen() {
  const { t } = useTranslation()
  const { id } = useLocalSearchParams<{ id: string }>()
  const query = useQuery({
    queryKey: [...FEEDBACK_KEY, id],
    queryFn: ({ signal }) => answered(getMyFeedback, { id }, signal),
    refetchOnMount: 'always',
  })
  useMarkRead(query.data)
  const problem = query.error instanceof Refused ? query.error.problem : null
  const isMissing = problem?.code === 'not-found' || problem?.code === 'invalid-input'
  if (isMissing) {
    return (
      <Screen title={t('feedback.one')} backTo="/you">
        <Text>{t('feedback.missing')}</Text>
      </Screen>
    )
  }
  if (!query.data) return <LoadingScreen problem={problem} onRetry={() => void query.refetch()} />
  return (
    <Screen title={t('feedback.one')} backTo="/you" kept={[query]} isOnlyRead>
      <Conversation feedback={query.data} />
    </Screen>
  )
}

function Conversation({ feedback }: { feedback: MyFeedback }) {
  const { t, i18n } = useTranslation()
  const { kind, status, text, submissionId, hasScreenshot, receivedAt, replies } = feedback
  const dayOf = (at: string) => dayWords(t, i18n.language, Date.parse(at), Date.now())
  return (
    <View style={styles.column}>
      <Text kind="caption" colour="inkMuted">
        {`${kindWords(t, kind)} · ${statusWords(t, status)}`}
      </Text>
      <Said by={t('feedback.said', { day: dayOf(receivedAt) })} text={text}>
        {hasScreenshot && (
          <Text kind="caption" colour="inkMuted">
            {t('feedback.with-picture')}
          </Text>
        )}
        {submissionId && (
          <TextLink
            href={{ pathname: '/result/[id]', params: { id: submissionId } }}
            label={t('feedback.with-essay')}
          />
        )}
      </Said>
      {replies.map((reply) => (
        <Said key={reply.id} by={t('feedback.answered', { day: dayOf(reply.at) })} text={reply.text} isOurs />
      ))}
      {replies.length === 0 && <Text colour="inkMuted">{t('feedback.no-reply')}</Text>}
    </View>
  )
}

type SaidProps = { by: string; text: string; isOurs?: boolean; children?: React.ReactNode }

function Said({ by, text, isOurs = false, children }: SaidProps) {
  const { surface, sunken, line } = useColours()
  return (
    <View style={[styles.said, { backgroundColor: isOurs ? sunken : surface, borderColor: isOurs ? sunken : line }]}>
      <Text kind="caption" colour="inkMuted" role="heading" aria-level={2} figures>
        {by}
      </Text>
      <Text selectable>{text}</Text>
      {children}
    </View>
  )
}

const styles = StyleSheet.create({
  column: { gap: 16, maxWidth: 640 },
  said: { borderWidth: 1, borderRadius: RADIUS.medium, padding: 16, gap: 6 },
})
