import { useLocalSearchParams } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { shownOf, useSubmission } from '@/features/result/use-submission'
import { Refused } from '@/lib/api/refused'
import { Screen } from '@/ui/screen/screen'
import { LoadingScreen } from '@/ui/screen/states/loading-screen'
import { Text } from '@/ui/text'
import { Comparison } from './comparison'

/** A rewrite beside the essay that it was written anew from. */
export function CompareScreen() {
  const { id } = useLocalSearchParams<{ id: string }>()
  const rewrite = useSubmission(id)
  const opened = shownOf(rewrite)
  if (!opened) return <Missing query={rewrite} />
  const { rewriteOf } = opened.submission
  if (rewriteOf === null) return <Nothing reason="alone" />
  return <BesideEarlier rewrite={rewrite} opened={opened} earlierId={rewriteOf} />
}

type Query = ReturnType<typeof useSubmission>
type Opened = NonNullable<Query['data']>
type BesideProps = { rewrite: Query; opened: Opened; earlierId: string }

function BesideEarlier({ rewrite, opened, earlierId }: BesideProps) {
  const earlier = useSubmission(earlierId)
  const earlierOpened = shownOf(earlier)
  if (!earlierOpened) return <Missing query={earlier} />
  const [before, after] = [judged(earlierOpened), judged(opened)]
  if (!before || !after) return <Nothing reason="not-judged" />
  return <Comparison before={before} after={after} kept={[rewrite, earlier]} />
}

const judged = ({ submission, result }: Opened) => (result ? { submission, result } : null)

function Missing({ query }: { query: Query }) {
  const problem = query.error instanceof Refused ? query.error.problem : null
  return <LoadingScreen what="essay" problem={problem} onRetry={() => void query.refetch()} />
}

function Nothing({ reason }: { reason: 'alone' | 'not-judged' }) {
  const { t } = useTranslation()
  return (
    <Screen title={t('compare.title')} backTo="/">
      <Text>{t(`compare.${reason}`)}</Text>
    </Screen>
  )
}
