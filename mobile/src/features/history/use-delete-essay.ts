import { useMutation, useQueryClient } from '@tanstack/react-query'
import { deleteSubmission } from '@truegul/contract'
import { call } from '@/lib/api/call'
import { keepQuery } from '@/lib/stores/query-client'
import { type Essays, without } from './essays'
import { FILTERS } from './use-essays'

/** Deletes an essay for good, then takes it out of every list. One that is gone already is as good as deleted. */
export function useDeleteEssay(id: string) {
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: () => call(deleteSubmission, { id }),
    onSuccess: async (answer) => {
      if (!answer.ok && answer.problem.code !== 'not-found') return
      client.removeQueries({ queryKey: ['submission', id] })
      for (const filter of FILTERS) {
        const queryKey = ['essays', filter]
        const updatedAt = client.getQueryState(queryKey)?.dataUpdatedAt
        client.setQueryData<Essays>(queryKey, (essays) => essays && without(essays, id), { updatedAt })
        // Else it would stand there again for a moment at the next start.
        if (updatedAt) await keepQuery(queryKey)
      }
      void client.invalidateQueries({ queryKey: ['session'] })
    },
  })
  const problem = mutation.data && !mutation.data.ok ? mutation.data.problem : null
  return { deleteEssay: () => mutation.mutate(), isBusy: mutation.isPending, problem }
}
