import { useQuery } from '@tanstack/react-query'
import { Refused } from '@/lib/api/refused'
import type { User } from '@/lib/api/said'
import { queryClient } from '@/lib/stores/query-client'
import { lookUpSession } from './look-up-session'
import { SESSION_KEY } from './session-key'

/**
 * Who is signed in, with their language, consent and what is left of the day; null for a visitor. Kept for when there is no network.
 * Whose session ended stays known until they log in again or somebody logs out.
 */
export const useSession = () =>
  useQuery({
    queryKey: SESSION_KEY,
    queryFn: async (): Promise<User | null> => {
      const answer = await lookUpSession()
      if (!answer.ok) throw new Refused(answer.problem)
      return queryClient.getQueryData<User | null>(SESSION_KEY) ?? null
    },
    refetchOnWindowFocus: 'always',
  })
