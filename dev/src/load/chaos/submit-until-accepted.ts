import { setTimeout as sleep } from 'node:timers/promises'
import { createClient, submitEssay } from '@truegul/contract'
import { loadEssay } from '../../system/load-essay.ts'

type Options = { apiUrl: string; accessToken: string; number: number; refused: Record<string, number> }

/** Does what the app does: the same essay under the same id until it is accepted. Milliseconds until then. */
export async function submitUntilAccepted({ apiUrl, accessToken, number, refused }: Options): Promise<number> {
  const call = createClient({ baseUrl: apiUrl, headers: () => ({ authorization: `Bearer ${accessToken}` }) })
  const essay = { id: crypto.randomUUID(), promptId: 'reading-habit', text: loadEssay(number) }
  const start = performance.now()
  while (true) {
    const answer = await call(submitEssay, essay, { signal: AbortSignal.timeout(10_000) })
    if (answer.ok) return performance.now() - start
    const status = answer.problem.status ?? 0
    refused[status] = (refused[status] ?? 0) + 1
    if (status >= 400 && status < 500) throw new Error(`a good essay was refused: ${answer.problem.code}`)
    await sleep(100)
  }
}
