import { type Analysers, loadAnalysers, remembered } from '@truegul/judge/parts'

/** More than all texts of learners have, with all that is changed in them. */
const KEPT_SENTENCES = 60_000

let shared: Analysers | undefined

/**
 * The judge's analysers, once for all that a process measures. The same essays are judged again and again there, with a word or a
 * sentence changed: what the other sentences are made of, half of the work, is kept.
 */
export function sharedAnalysers(): Analysers {
  if (shared === undefined) {
    const { morphemes, isKnownWord } = loadAnalysers()
    shared = { morphemes: remembered(morphemes, KEPT_SENTENCES), isKnownWord }
  }
  return shared
}
