import { useQuery } from '@tanstack/react-query'
import { getPrompt } from '@truegul/contract'
import { answered } from '@/lib/api/refused'

/** Title of a prompt, or null until it is known. */
export function usePromptTitle(promptId: string): string | null {
  const prompt = useQuery({
    queryKey: ['prompt', promptId],
    queryFn: ({ signal }) => answered(getPrompt, { id: promptId }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return prompt.data?.title ?? null
}
