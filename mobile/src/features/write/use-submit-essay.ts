import { useMutation, useQueryClient } from '@tanstack/react-query'
import { submitEssay } from '@truegul/contract'
import { useRouter } from 'expo-router'
import { call } from '@/lib/api/call'
import { type Draft, removeDraft } from './draft'

/** Sends a draft. Its id was made with its first key, so that a second tap or a lost answer makes no second submission. */
export function useSubmitEssay() {
  const router = useRouter()
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: ({ submissionId, promptId, text }: Draft) => call(submitEssay, { id: submissionId, promptId, text }),
    onSuccess: async (answer, draft) => {
      if (!answer.ok) return
      await removeDraft(draft.promptId)
      client.setQueryData(['submission', answer.value.id], { submission: answer.value, result: null })
      router.replace({ pathname: '/result/[id]', params: { id: answer.value.id } })
    },
  })
  const problem = mutation.data && !mutation.data.ok ? mutation.data.problem : null
  return { submit: mutation.mutate, isBusy: mutation.isPending, problem }
}
