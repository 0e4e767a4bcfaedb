import { useQuery } from '@tanstack/react-query'
import { getConfig } from '@truegul/contract'
import { answered } from '@/lib/api/refused'

/** What the app has to know before anybody signs in. */
export const useConfig = () =>
  useQuery({
    queryKey: ['config'],
    queryFn: ({ signal }) => answered(getConfig, {}, signal),
    staleTime: 60_000,
  })
