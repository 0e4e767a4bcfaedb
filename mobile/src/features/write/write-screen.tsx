import { useQuery } from '@tanstack/react-query'
import { getPrompt, SubmissionId } from '@truegul/contract'
import { useLocalSearchParams } from 'expo-router'
import { answered, Refused } from '@/lib/api/refused'
import { useSession } from '@/lib/session/use-session'
import { LoadingScreen } from '@/ui/screen/states/loading-screen'
import { useOpenedDraft } from './drafts/use-opened-draft'
import { Writing } from './writing'

type Params = { promptId: string; draft?: string; rewriteOf?: string; exam?: string }

/** `draft`: one of several drafts of a prompt. `rewriteOf`: the essay to write anew. `exam=true`: starts the 50 minutes. */
export function WriteScreen() {
  const { promptId, draft: draftId = null, rewriteOf: asked, exam } = useLocalSearchParams<Params>()
  const rewriteOf = SubmissionId.safeParse(asked).data ?? null
  const session = useSession()
  const prompt = useQuery({
    queryKey: ['prompt', promptId],
    queryFn: ({ signal }) => answered(getPrompt, { id: promptId }, signal),
  })
  const wish = { promptId, draftId, rewriteOf, isExam: exam === 'true' }
  const opened = useOpenedDraft(session.data?.id ?? null, wish)
  if (!prompt.data || !opened) {
    const problem = prompt.error instanceof Refused ? prompt.error.problem : null
    return <LoadingScreen what="prompt" problem={problem} onRetry={() => void prompt.refetch()} />
  }
  return <Writing key={opened.id} prompt={prompt.data} drafts={opened.drafts} id={opened.id} />
}
