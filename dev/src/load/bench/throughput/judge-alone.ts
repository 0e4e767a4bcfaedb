import { startLocalJudge } from '@truegul/judge/node'
import { findPrompt } from '@truegul/topik/prompts'

const WARM_UP = 50
/** The one that the load test submits to. */
const PROMPT = findPrompt('reading-habit')!

/** Essays a second of the local judge with no server around it: `processes` judge processes, asked by this one. */
export async function judgeAlone(texts: readonly string[], processes: number): Promise<number> {
  const { judge, close } = await startLocalJudge({ processes })
  const { signal } = new AbortController()
  const judgeAll = async (essays: readonly string[]) => {
    let next = 0
    const ask = async () => {
      while (next < essays.length) await judge({ text: essays[next++]!, prompt: PROMPT, language: 'en' }, { signal })
    }
    await Promise.all(Array.from({ length: processes * 4 }, ask))
  }
  try {
    await judgeAll(texts.slice(0, WARM_UP))
    const start = performance.now()
    await judgeAll(texts)
    return (1000 * texts.length) / (performance.now() - start)
  } finally {
    await close()
  }
}
