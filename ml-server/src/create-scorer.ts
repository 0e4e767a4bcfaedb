import { createLocalScorer } from './scoring/local/create-local-scorer.ts'
import type { Scorer } from './scoring/scorer.ts'
import type { ScorerSettings } from './settings.ts'

export type OpenScorer = {
  /** As `LLM_PROVIDER` names it; a label of the metrics. */
  name: string
  score: Scorer
  close(): Promise<void>
}

/** Opens the scorer that the settings name; it is warm when this resolves. */
export async function createScorer({ provider, threads }: ScorerSettings): Promise<OpenScorer> {
  const { score, close } = await createLocalScorer(threads === undefined ? {} : { threads })
  return { name: provider, score, close }
}
