import type { PartName } from '@truegul/ml-server/detection/parts'
import { isOwn } from '../texts/licensed-only.ts'
import type { Labelled } from '../texts/load-texts.ts'

export type ViewName = 'general' | 'exam'
export const VIEWS: readonly ViewName[] = ['general', 'exam']

/**
 * What each view looks at. With two syllables of each word more words can be told, and with them topics: the general view has few
 * topics and would learn those. The exam view has as many topics as texts of a kind.
 */
export const PARTS: Record<ViewName, readonly PartName[]> = {
  general: ['frame', 'style'],
  exam: ['wideFrame', 'style'],
}

/**
 * What each view learns from. `general`: pupils, exam answers, learners and what four families of LLMs wrote on their topics.
 * `exam`: answers to exam prompts by people and by an LLM, imitations of learners among them; it knows no exam answers of
 * natives. It alone also learns from the glued learner sentences: otherwise they lie so far out that the line that spares them
 * lets six in ten plain machine texts pass.
 */
export function learnsFrom(view: ViewName, text: Labelled): boolean {
  const { source, machine, trained } = text
  if (!trained && source !== 'kh-pseudo') return false
  if (view === 'general') return source !== 'kh-pseudo' && !isOwn(text)
  return machine ? isOwn(text) : source !== 'aza1200'
}
