import { useMutation } from '@tanstack/react-query'
import { logIn } from '@truegul/contract'
import { send } from '@/lib/api/send'
import { readToken } from '@/lib/api/tokens'
import { deviceName } from '@/lib/device/device-name'
import { enter } from '@/lib/session/enter'

/** Logs in, and lets whoever it is in. `onEntered` comes after that. */
export function useLogIn(onEntered: () => void = () => {}) {
  const mutation = useMutation({
    mutationFn: async (given: { email: string; password: string }) => {
      const device = { deviceToken: (await readToken('device')) ?? undefined, deviceName: deviceName() }
      const answer = await send(logIn, { ...given, ...device })
      if (answer.ok) await enter(answer.value)
      return answer
    },
    // A device that believes it is offline may be wrong; and who is offline is told so.
    networkMode: 'always',
    onSuccess: (answer) => {
      if (answer.ok) onEntered()
    },
  })
  const problem = mutation.data && !mutation.data.ok ? mutation.data.problem : null
  return { logIn: mutation.mutate, isBusy: mutation.isPending, problem }
}
