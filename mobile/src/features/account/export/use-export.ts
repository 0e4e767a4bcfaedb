import { useMutation } from '@tanstack/react-query'
import { exportMeAsZip } from '@truegul/contract'
import { call } from '@/lib/api/call'
import { saveBytes } from '@/lib/device/save-bytes'

/** Fetches everything that is stored about the learner, and hands it over as a file, as the server gives it. */
export function useExport() {
  const mutation = useMutation({
    mutationFn: async () => {
      let bytes = new ArrayBuffer(0)
      const answer = await call(exportMeAsZip, {}, undefined, (file) => {
        bytes = file
      })
      if (answer.ok) {
        const day = new Date().toISOString().slice(0, 10)
        await saveBytes({ name: `truegul-${day}.zip`, type: 'application/zip', bytes })
      }
      return answer
    },
    networkMode: 'always',
  })
  const refused = mutation.data && !mutation.data.ok ? mutation.data.problem : null
  // Nobody took the file: a phone that shares none, a full one.
  const problem = mutation.isError ? { code: 'other', detail: '' } : refused
  return { save: () => mutation.mutate(), isBusy: mutation.isPending, problem, forget: mutation.reset }
}
