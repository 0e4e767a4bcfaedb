import { measureCopying, normalise } from '@truegul/korean'
import type { EssayToJudge } from './essay-to-judge.ts'

// Of 1,700 sentences that keep to their topic without copying, 2 in 100 have more than .45 of their letter pairs from the prompt.
const COPIED_FROM = 0.45
/** From here on nothing of a sentence counts as the writer's. Ours, an estimate. */
const COPIED_WHOLLY = 0.95

/** Tells for sentences of normalised text how far each is the writer's and not the prompt's: 1 wholly, 0 not at all. */
export function createOwnShare({ passage, questions }: EssayToJudge['prompt']): (sentence: string) => number {
  const copying = measureCopying(normalise([passage, ...questions].join('\n')).text)
  return (sentence) => Math.min(1, Math.max(0, (COPIED_WHOLLY - copying(sentence)) / (COPIED_WHOLLY - COPIED_FROM)))
}
