import { statusShownAs } from '@truegul/contract'
import { useLocalSearchParams } from 'expo-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refused } from '@/lib/api/refused'
import { addWords } from '@/lib/words/add-words'
import * as words from '@/strings/beta/appeal'
import { KeptLine } from '@/ui/screen/kept-line'
import { LoadingScreen } from '@/ui/screen/states/loading-screen'
import { FailedScreen } from './failed/failed-screen'
import { Judged } from './judged'
import { useMarkSeen } from './use-mark-seen'
import { shownOf, useSubmission } from './use-submission'
import { WaitingScreen } from './waiting/waiting-screen'

addWords(words)

/** What became of an essay: it waits, it could not be read, or it was judged. */
export function ResultScreen() {
  const { id } = useLocalSearchParams<{ id: string }>()
  return <Essay key={id} id={id} />
}

function Essay({ id }: { id: string }) {
  const { t } = useTranslation()
  const query = useSubmission(id)
  const [retriedAt, setRetriedAt] = useState<number | null>(null)
  useMarkSeen(query.data)
  const problem = query.error instanceof Refused ? query.error.problem : null
  const shown = shownOf(query)
  if (!shown) return <LoadingScreen what="essay" problem={problem} onRetry={() => void query.refetch()} />
  const { submission, result, ratings, appeal } = shown
  if (result)
    return (
      <Judged
        submission={submission}
        result={result}
        ratings={ratings ?? []}
        // What is kept on the device may be of a version that knew none.
        appeal={appeal ?? null}
        banner={<KeptLine of={[query]} />}
      />
    )
  if (statusShownAs(submission.status) === 'failed') {
    return <FailedScreen submission={submission} onRetried={() => setRetriedAt(Date.now())} />
  }
  const since = retriedAt ?? Date.parse(submission.createdAt)
  return (
    <WaitingScreen submission={submission} since={since} banner={<KeptLine of={[query]} note={t('waiting.kept')} />} />
  )
}
