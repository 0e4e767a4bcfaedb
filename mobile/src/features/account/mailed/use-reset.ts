import { useMutation } from '@tanstack/react-query'
import { resetPassword } from '@truegul/contract'
import { send } from '@/lib/api/send'
import { readToken } from '@/lib/api/tokens'
import { deviceName } from '@/lib/device/device-name'
import { enter } from '@/lib/session/enter'

/** Replaces a forgotten password with what a mailed link carries, and lets its learner in. `onEntered` comes after that. */
export function useReset(onEntered: () => void) {
  const mutation = useMutation({
    mutationFn: async (given: { token: string; password: string }) => {
      const device = { deviceToken: (await readToken('device')) ?? undefined, deviceName: deviceName() }
      const answer = await send(resetPassword, { ...given, ...device })
      if (answer.ok) await enter(answer.value)
      return answer
    },
    networkMode: 'always',
    onSuccess: (answer) => {
      if (answer.ok) onEntered()
    },
  })
  const problem = mutation.data && !mutation.data.ok ? mutation.data.problem : null
  return { reset: mutation.mutate, isBusy: mutation.isPending, problem }
}
