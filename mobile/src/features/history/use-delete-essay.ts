import { useMutation, useQueryClient } from '@tanstack/react-query'
import { deleteSubmission } from '@truegul/contract'
import { INBOX_KEY } from '@/features/inbox/inbox-page'
import { call } from '@/lib/api/call'
import { type Page, without } from '@/lib/pages/take-in'
import { changeAnswer } from '@/lib/stores/change-answer'
import { FILTERS } from './use-essays'

/** Deletes an essay for good, then takes it out of every list. One that is gone already is as good as deleted. */
export function useDeleteEssay(id: string) {
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: () => call(deleteSubmission, { id }),
    onSuccess: async (answer) => {
      if (!answer.ok && answer.problem.code !== 'not-found') return
      client.removeQueries({ queryKey: ['submission', id] })
      for (const queryKey of [...FILTERS.map((filter) => ['essays', filter]), INBOX_KEY]) {
        await changeAnswer<Page<{ id: string }>>(queryKey, (list) => without(list, id))
      }
      void client.invalidateQueries({ queryKey: ['session'] })
    },
  })
  const problem = mutation.data && !mutation.data.ok ? mutation.data.problem : null
  return { deleteEssay: () => mutation.mutate(), isBusy: mutation.isPending, problem }
}
