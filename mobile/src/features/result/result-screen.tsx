import { useLocalSearchParams } from 'expo-router'
import { Refused } from '@/lib/api/refused'
import { LoadingScreen } from '@/ui/screen/loading-screen'
import { FailedScreen } from './failed-screen'
import { Judged } from './judged'
import { useSubmission } from './use-submission'
import { WaitingScreen } from './waiting-screen'

/** What became of an essay: it waits, it could not be read, or it was judged. */
export function ResultScreen() {
  const { id } = useLocalSearchParams<{ id: string }>()
  const query = useSubmission(id)
  if (!query.data) {
    const problem = query.error instanceof Refused ? query.error.problem : null
    return <LoadingScreen problem={problem} onRetry={() => void query.refetch()} />
  }
  const { submission, result } = query.data
  if (result) return <Judged submission={submission} result={result} />
  return submission.status === 'failed' ? (
    <FailedScreen submission={submission} />
  ) : (
    <WaitingScreen submission={submission} />
  )
}
