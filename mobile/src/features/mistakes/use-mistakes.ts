import { useQuery } from '@tanstack/react-query'
import { listMistakes, type Read } from '@truegul/contract'
import { answered } from '@/lib/api/refused'
import type { EssayMistakes } from '@/lib/api/said'

/** Milliseconds for which the list is taken for current: it only grows with a judgement. */
const FRESH = 60_000
/** Essays of one request: as many as the server gives at once. */
const PAGE = 100

/** What was found in all judged essays, newest first; kept on the device for when there is no network. */
export function useMistakes() {
  return useQuery({ queryKey: ['mistakes'], queryFn: ({ signal }) => everyPage(signal), staleTime: FRESH })
}

async function everyPage(signal: AbortSignal): Promise<EssayMistakes[]> {
  const essays: EssayMistakes[] = []
  let cursor: string | null = null
  do {
    const input = { limit: PAGE, ...(cursor !== null && { cursor }) }
    const page: Read<(typeof listMistakes)['output']> = await answered(listMistakes, input, signal)
    essays.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return essays
}
