import { type Analysers, type Evidence, gatherEvidence } from '@truegul/judge/parts'

/** The essays came without their prompts. */
export const NO_PROMPT = { question: 54, passage: '', questions: [], topicWords: [] }

const known = new WeakMap<Analysers, Map<string, Evidence>>()

/** What the production code sees in a learner's essay. Fits and measurements begin with the same essays: each is read once. */
export function evidenceWithoutPrompt(text: string, analysers: Analysers): Evidence {
  const before = known.get(analysers) ?? new Map<string, Evidence>()
  known.set(analysers, before)
  const evidence = before.get(text) ?? gatherEvidence({ text, prompt: NO_PROMPT, language: 'en' }, analysers)
  before.set(text, evidence)
  return evidence
}
