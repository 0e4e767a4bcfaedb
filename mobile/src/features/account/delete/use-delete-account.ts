import { useMutation } from '@tanstack/react-query'
import { deleteMe, logIn } from '@truegul/contract'
import { useRouter } from 'expo-router'
import { call } from '@/lib/api/call'
import { send } from '@/lib/api/send'
import { keepTokens, readToken } from '@/lib/api/tokens'
import { leaveDevice } from '@/lib/session/leave'

/**
 * Deletes the account and leaves nothing of it on the device. A log-in comes first, so that nobody who finds the app open can do it
 * without the password; its session goes with the account.
 */
export function useDeleteAccount(email: string) {
  const router = useRouter()
  const mutation = useMutation({
    mutationFn: async (password: string) => {
      const deviceToken = (await readToken('device')) ?? undefined
      const shown = await send(logIn, { email, password, deviceToken })
      if (!shown.ok) return shown
      await keepTokens(shown.value)
      return call(deleteMe, {})
    },
    networkMode: 'always',
    onSuccess: async (answer) => {
      if (!answer.ok) return
      await leaveDevice()
      if (router.canDismiss()) router.dismissAll()
      router.replace({ pathname: '/login', params: { said: 'deleted' } })
    },
  })
  const problem = mutation.data && !mutation.data.ok ? mutation.data.problem : null
  return { deleteAccount: mutation.mutate, isBusy: mutation.isPending, problem }
}
