import { useTranslation } from 'react-i18next'
import { ScrollView, StyleSheet, View } from 'react-native'
import { AskConsentAgain } from '@/features/account/consent/ask-again'
import { stateOf } from '@/features/history/essays'
import { FirstEssay } from '@/features/history/first-essay'
import { useEssays } from '@/features/history/use-essays'
import { InboxBell } from '@/features/inbox/inbox-bell'
import { useCountAnew } from '@/features/inbox/use-unseen'
import { useDrafts } from '@/features/write/drafts/use-drafts'
import { OutboxLine } from '@/features/write/outbox/outbox-line'
import { Refused } from '@/lib/api/refused'
import { useSession } from '@/lib/session/use-session'
import { problemWords } from '@/lib/words/problem-words'
import { Columns } from '@/ui/screen/columns'
import { Header } from '@/ui/screen/header'
import { KeptLine } from '@/ui/screen/kept-line'
import { Page } from '@/ui/screen/page'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { useGutter } from '@/ui/theme/use-gutter'
import { useIsWide } from '@/ui/theme/use-is-wide'
import { DraftCard } from './draft-card'
import { greeting } from './greeting'
import { LastResults } from './last-results'
import { NewEssay } from './new-essay'
import { ProgressBars } from './progress-bars'

/** Where a learner begins: go on writing or begin anew, what came of the last essays, how it goes. */
export function HomeScreen() {
  const { t } = useTranslation()
  const paddingHorizontal = useGutter()
  const isWide = useIsWide()
  const session = useSession()
  const { query, items } = useEssays('all')
  const problem = query.error instanceof Refused && !query.data ? query.error.problem : null
  useCountAnew(items.filter((essay) => stateOf(essay) === 'waiting').length)
  const done = items.filter((essay) => stateOf(essay) === 'done')
  const draft = useDrafts()?.find(({ text, queuedAt, refusal }) => text !== '' && queuedAt === null && refusal === null)
  const isNewcomer = query.data !== undefined && items.length === 0 && !draft
  return (
    <Page name={t('shell.home')}>
      <Header title={t(greeting(new Date().getHours()))} isLarge>
        {!isWide && <InboxBell />}
      </Header>
      <KeptLine of={[query, session]} />
      <ScrollView contentContainerStyle={[styles.page, { paddingHorizontal }]}>
        <OutboxLine />
        <AskConsentAgain />
        {isNewcomer ? (
          <FirstEssay />
        ) : (
          <Columns
            main={
              <View style={styles.main}>
                {draft && <DraftCard draft={draft} />}
                <NewEssay quota={session.data?.quota ?? null} isFirst={!draft} />
                {isWide && <ProgressBars essays={done} />}
              </View>
            }
            side={
              <View style={styles.side}>
                {query.isPending && <Text role="status">{t('common.loading')}</Text>}
                {problem && <ProblemBox words={problemWords(t, problem)} onRetry={() => void query.refetch()} />}
                {query.data && <LastResults essays={items} />}
                {!isWide && <ProgressBars essays={done} />}
              </View>
            }
          />
        )}
      </ScrollView>
    </Page>
  )
}

const styles = StyleSheet.create({
  page: { paddingTop: 4, paddingBottom: 32, width: '100%', maxWidth: 1056 },
  main: { gap: 20 },
  side: { gap: 24 },
})
