import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query'
import type { Input, Operation, Read } from '@truegul/contract'
import { call } from './call.ts'
import type { Problem } from './send.ts'

/** A problem as an error, for queries. */
export class Refused extends Error {
  override name = 'Refused'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

// Nothing is asked again by itself: some lists note in the audit that they were read.
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: 5_000, gcTime: 60_000 } },
})

/** The answer to a question. While the next page of a table is under way, the one before stays. `every`: milliseconds. */
export function useAnswer<O extends Operation>(operation: O, input: Input<O>, { every }: { every?: number } = {}) {
  return useQuery<Read<O['output']>, Refused>({
    queryKey: [operation.name, input],
    queryFn: async ({ signal }) => {
      const answer = await call(operation, input, { signal })
      if (!answer.ok) throw new Refused(answer.problem)
      return answer.value
    },
    placeholderData: keepPreviousData,
    ...(every === undefined ? {} : { refetchInterval: every }),
  })
}

/** After something was changed: whatever is on the screen is asked for anew. */
export const askAnew = () => queryClient.invalidateQueries()
