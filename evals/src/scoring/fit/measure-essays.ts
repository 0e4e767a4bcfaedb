import { type Analysers, type Evidence, gatherEvidence, type OrderSigns, orderSigns } from '@truegul/judge/parts'
import { generator, shuffled } from '../../statistics.ts'
import type { HumanScoredEssay } from './private-data.ts'

/** A human-scored essay and what the production code sees in it. */
export type MeasuredEssay = {
  id: string
  topic: string
  band: number
  evidence: Evidence
  /** Signs of order of the same sentences, shuffled. */
  mixed: OrderSigns[]
}

/** The essays came without their prompts. */
export const NO_PROMPT = { question: 54, passage: '', questions: [], topicWords: [] }

const SHUFFLES = 5

export function measureEssays(essays: readonly HumanScoredEssay[], analysers: Analysers): MeasuredEssay[] {
  const random = generator(54)
  return essays.map(({ id, topic, band, text }) => {
    const evidence = gatherEvidence({ text, prompt: NO_PROMPT, language: 'en' }, analysers)
    const mixed = Array.from({ length: SHUFFLES }, () => orderSigns(shuffled(evidence.essay.own, random)) ?? [])
    return { id, topic, band, evidence, mixed: mixed.flat() }
  })
}
