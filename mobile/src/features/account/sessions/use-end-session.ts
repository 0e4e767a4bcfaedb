import { useMutation } from '@tanstack/react-query'
import { type Answer, endOtherSessions, endSession } from '@truegul/contract'
import { call } from '@/lib/api/call'
import { queryClient } from '@/lib/stores/query-client'
import { SESSIONS_KEY } from './use-sessions'

/** Ends the session with this id, null for all but this one, and reads the list anew. `onEnded` comes after that. */
export function useEndSession(onEnded: () => void) {
  const mutation = useMutation({
    mutationFn: async (id: string | null): Promise<Answer<null>> => {
      const answer = await (id === null ? call(endOtherSessions, {}) : call(endSession, { id }))
      // One that is gone already is what was asked for.
      if (!answer.ok && answer.problem.code !== 'not-found') return answer
      await queryClient.invalidateQueries({ queryKey: SESSIONS_KEY })
      return { ok: true, status: 204, value: null }
    },
    networkMode: 'always',
    onSuccess: (answer) => {
      if (answer.ok) onEnded()
    },
  })
  const problem = mutation.data && !mutation.data.ok ? mutation.data.problem : null
  return { end: mutation.mutate, isBusy: mutation.isPending, problem }
}
