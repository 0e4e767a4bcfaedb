import type { Labelled } from './load-texts.ts'

export type ViewName = 'general' | 'exam'
export const VIEWS: readonly ViewName[] = ['general', 'exam']

/**
 * What each view learns from. `general`: pupils, exam answers, learners and what four families of LLMs wrote on their topics.
 * `exam`: answers to exam prompts by people and by an LLM, imitations of learners among them; it knows no exam answers of
 * natives. It alone also learns from the glued learner sentences, 6 of 115 of which it would flag otherwise.
 */
export function learnsFrom(view: ViewName, { source, machine, trained }: Labelled): boolean {
  const isOwn = source.startsWith('ai-') || source.startsWith('early-')
  if (view === 'general') return trained && !isOwn
  return machine ? isOwn : source === 'kh-pseudo' || (trained && source !== 'aza1200')
}
