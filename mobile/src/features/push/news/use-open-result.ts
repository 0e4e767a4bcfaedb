import { usePathname, useRouter } from 'expo-router'
import { standing } from '@/lib/session/standing'
import { queryClient } from '@/lib/stores/query-client'

/**
 * Opens `truegul://result/{id}`. Whoever is not inside logs in first: the gate sends a visitor to the log-in, which leads here, and
 * whoever said "not now" is asked again. The essay of another account is none that can be opened.
 */
export function useOpenResult(): (id: string) => void {
  const router = useRouter()
  const pathname = usePathname()
  return (id) => {
    const { kind, learnerId } = standing.now()
    if (kind === 'put-off') standing.set('ended', learnerId)
    void queryClient.invalidateQueries({ queryKey: ['submission', id] })
    if (pathname !== `/result/${id}`) router.push({ pathname: '/result/[id]', params: { id } })
  }
}
