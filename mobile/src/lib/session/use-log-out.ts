import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'expo-router'
import { leave } from './leave'

/** Logs out and leads to the log-in. Without a network nobody is logged out half. */
export function useLogOut() {
  const router = useRouter()
  const mutation = useMutation({
    mutationFn: leave,
    networkMode: 'always',
    onSuccess: (answer) => {
      if (!answer.ok) return
      if (router.canDismiss()) router.dismissAll()
      router.replace('/login')
    },
  })
  const problem = mutation.data && !mutation.data.ok ? mutation.data.problem : null
  return { logOut: () => mutation.mutate(), isBusy: mutation.isPending, problem }
}
