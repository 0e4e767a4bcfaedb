import { useLocalSearchParams } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { useSubmission } from '@/features/result/use-submission'
import { Refused } from '@/lib/api/refused'
import { LoadingScreen } from '@/ui/screen/loading-screen'
import { Screen } from '@/ui/screen/screen'
import { Text } from '@/ui/text'
import { Comparison } from './comparison'

/** A rewrite beside the essay that it was written anew from. */
export function CompareScreen() {
  const { id } = useLocalSearchParams<{ id: string }>()
  const rewrite = useSubmission(id)
  if (!rewrite.data) return <Missing query={rewrite} />
  const { rewriteOf } = rewrite.data.submission
  if (rewriteOf === null) return <Nothing reason="alone" />
  return <BesideEarlier rewrite={rewrite} opened={rewrite.data} earlierId={rewriteOf} />
}

type Query = ReturnType<typeof useSubmission>
type Opened = NonNullable<Query['data']>
type BesideProps = { rewrite: Query; opened: Opened; earlierId: string }

function BesideEarlier({ rewrite, opened, earlierId }: BesideProps) {
  const earlier = useSubmission(earlierId)
  if (!earlier.data) return <Missing query={earlier} />
  const [before, after] = [judged(earlier.data), judged(opened)]
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
