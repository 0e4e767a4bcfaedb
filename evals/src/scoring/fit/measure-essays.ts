import { type Analysers, type Evidence, type OrderSigns, orderSigns } from '@truegul/judge/parts'
import { generator, shuffled } from '../../statistics.ts'
import { evidenceWithoutPrompt } from './evidence-without-prompt.ts'
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

const SHUFFLES = 5

export function measureEssays(essays: readonly HumanScoredEssay[], analysers: Analysers): MeasuredEssay[] {
  const random = generator(54)
  return essays.map(({ id, topic, band, text }) => {
    const evidence = evidenceWithoutPrompt(text, analysers)
    const mixed = Array.from({ length: SHUFFLES }, () => orderSigns(shuffled(evidence.essay.own, random)) ?? [])
    return { id, topic, band, evidence, mixed: mixed.flat() }
  })
}
