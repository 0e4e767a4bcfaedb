import { analyseEssay } from '@truegul/ml-server/scoring/local/essay-analysis'
import { type Features, measureFeatures } from '@truegul/ml-server/scoring/local/features'
import { loadAnalysers } from '@truegul/ml-server/scoring/local/load-analysers'
import type { HumanScoredEssay } from './private-data.ts'

export type MeasuredEssay = { id: string; topic: string; band: number; features: Features }

const NO_PROMPT = { passage: '', questions: [], topicWords: [] }

/** Features of every essay, by the code that measures them in production. */
export async function measureEssays(essays: readonly HumanScoredEssay[]): Promise<MeasuredEssay[]> {
  const analysers = await loadAnalysers()
  return essays.map(({ id, topic, band, text }) => ({
    id,
    topic,
    band,
    features: measureFeatures(analyseEssay({ text, prompt: NO_PROMPT }, analysers)),
  }))
}
