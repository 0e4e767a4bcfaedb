import { useMutation } from '@tanstack/react-query'
import { exportMe } from '@truegul/contract'
import { call } from '@/lib/api/call'
import { saveFile } from '@/lib/device/save-file'

/** Fetches everything that is stored about the learner, and hands it over as a file, as the server gives it. */
export function useExport() {
  const mutation = useMutation({
    mutationFn: async () => {
      const answer = await call(exportMe, {})
      if (answer.ok) {
        const day = answer.value.exportedAt.slice(0, 10)
        await saveFile({
          name: `truegul-${day}.json`,
          type: 'application/json',
          text: JSON.stringify(answer.value, null, 2),
        })
      }
      return answer
    },
    networkMode: 'always',
  })
  const problem = mutation.data && !mutation.data.ok ? mutation.data.problem : null
  return { save: () => mutation.mutate(), isBusy: mutation.isPending, problem }
}
