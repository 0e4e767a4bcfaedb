import { useMutation } from '@tanstack/react-query'
import { confirmPassword, deleteMe } from '@truegul/contract'
import { useRouter } from 'expo-router'
import { call } from '@/lib/api/call'
import { leaveDevice } from '@/lib/session/leave'

/**
 * Deletes the account and leaves nothing of it on the device. The password is shown each time, so that nobody who finds the app open
 * can do it.
 */
export function useDeleteAccount() {
  const router = useRouter()
  const mutation = useMutation({
    mutationFn: async (password: string) => {
      const shown = await call(confirmPassword, { password })
      return shown.ok ? call(deleteMe, {}) : shown
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
