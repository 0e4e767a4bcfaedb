import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Refused } from '@/lib/api/refused'
import { addWords } from '@/lib/words/add-words'
import { dayWords } from '@/lib/words/day-words'
import { problemWords } from '@/lib/words/problem-words'
import * as words from '@/strings/beta/feedback'
import { Button } from '@/ui/controls/button'
import { RowLink } from '@/ui/controls/row-link'
import { Tag } from '@/ui/controls/tag'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Screen } from '@/ui/screen/screen'
import { Text } from '@/ui/text'
import { askForFeedback } from '../asked'
import { useWaiting } from '../outbox/use-waiting'
import { kindWords, statusWords } from './kind-words'
import { type MyFeedback, useMyFeedback } from './use-my-feedback'
import { WaitingRow } from './waiting-row'

addWords(words)

/** All that the learner told us: what still waits here, then what arrived, newest first. */
export function FeedbackListScreen() {
  const { t } = useTranslation()
  const query = useMyFeedback()
  const waiting = useWaiting()
  const items = query.data?.items ?? []
  const problem = query.error instanceof Refused && !query.data ? query.error.problem : null
  const isEmpty = query.data && items.length === 0 && waiting.length === 0
  return (
    <Screen
      title={t('feedback.mine')}
      backTo="/you"
      kept={[query]}
      foot={<Button label={t('feedback.new')} icon="say" onPress={() => askForFeedback(true)} />}
    >
      <View style={styles.column}>
        {query.isPending && <Text role="status">{t('common.loading')}</Text>}
        {problem && <ProblemBox words={problemWords(t, problem)} onRetry={() => void query.refetch()} />}
        {isEmpty && (
          <View style={styles.nothing}>
            <Text kind="heading" role="heading" aria-level={2}>
              {t('feedback.none')}
            </Text>
            <Text colour="inkMuted">{t('feedback.none-note')}</Text>
          </View>
        )}
        {waiting.map((item) => (
          <WaitingRow key={item.id} item={item} />
        ))}
        {items
          .filter(({ id }) => waiting.every((item) => item.id !== id))
          .map((item) => (
            <FeedbackRow key={item.id} item={item} />
          ))}
      </View>
    </Screen>
  )
}

function FeedbackRow({ item: { id, kind, text, status, receivedAt, replies } }: { item: MyFeedback }) {
  const { t, i18n } = useTranslation()
  const isNew = replies.some(({ readAt }) => readAt === null)
  const day = dayWords(t, i18n.language, Date.parse(receivedAt), Date.now())
  return (
    <RowLink href={{ pathname: '/feedback/[id]', params: { id } }}>
      <View style={styles.words}>
        <Text kind="label" numberOfLines={2} style={isNew ? styles.bold : styles.plain}>
          {text}
        </Text>
        <Text kind="caption" colour="inkMuted" figures>
          {`${t('feedback.row', { kind: kindWords(t, kind), day })} · ${statusWords(t, status)}`}
        </Text>
      </View>
      {isNew && <Tag words={t('feedback.unread')} />}
    </RowLink>
  )
}

const styles = StyleSheet.create({
  column: { maxWidth: 640 },
  nothing: { gap: 8, paddingTop: 12 },
  words: { flex: 1, minWidth: 120, gap: 2 },
  bold: { fontWeight: '700' },
  plain: { fontWeight: '400' },
})
