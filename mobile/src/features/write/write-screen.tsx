import { useQuery } from '@tanstack/react-query'
import { getPrompt } from '@truegul/contract'
import { useLocalSearchParams } from 'expo-router'
import { answered, Refused } from '@/lib/api/refused'
import { LoadingScreen } from '@/ui/screen/loading-screen'
import { Editor } from './editor'
import { useDraft } from './use-draft'

export function WriteScreen() {
  const { promptId } = useLocalSearchParams<{ promptId: string }>()
  const prompt = useQuery({
    queryKey: ['prompt', promptId],
    queryFn: ({ signal }) => answered(getPrompt, { id: promptId }, signal),
  })
  const draft = useDraft(promptId)
  if (!prompt.data || !draft.initial) {
    const problem = prompt.error instanceof Refused ? prompt.error.problem : null
    return <LoadingScreen problem={problem} onRetry={() => void prompt.refetch()} />
  }
  return <Editor prompt={prompt.data} draft={{ ...draft, initial: draft.initial }} />
}
