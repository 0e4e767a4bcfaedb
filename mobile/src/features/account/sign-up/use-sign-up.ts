import { useMutation } from '@tanstack/react-query'
import { type Input, signUp } from '@truegul/contract'
import { send } from '@/lib/api/send'
import { readToken } from '@/lib/api/tokens'
import { deviceName } from '@/lib/device/device-name'
import { enter } from '@/lib/session/enter'

/** Makes an account and lets its learner in. `onEntered` comes after that. */
export function useSignUp(onEntered: () => void) {
  const mutation = useMutation({
    mutationFn: async (wish: Omit<Input<typeof signUp>, 'deviceToken' | 'deviceName'>) => {
      const device = { deviceToken: (await readToken('device')) ?? undefined, deviceName: deviceName() }
      const answer = await send(signUp, { ...wish, ...device })
      if (answer.ok) await enter(answer.value)
      return answer
    },
    networkMode: 'always',
    onSuccess: (answer) => {
      if (answer.ok) onEntered()
    },
  })
  const problem = mutation.data && !mutation.data.ok ? mutation.data.problem : null
  return { signUp: mutation.mutate, isBusy: mutation.isPending, problem }
}
