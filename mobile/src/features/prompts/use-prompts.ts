import { useQuery } from '@tanstack/react-query'
import { listPrompts } from '@truegul/contract'
import { answered } from '@/lib/api/refused'

/** All prompts. They hardly ever change. */
export const usePrompts = () =>
  useQuery({
    queryKey: ['prompts'],
    queryFn: ({ signal }) => answered(listPrompts, {}, signal),
    staleTime: 60 * 60_000,
  })
