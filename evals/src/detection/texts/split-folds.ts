import type { Labelled } from './load-texts.ts'
import { stableHash } from './stable-hash.ts'

/** As many as the pupils have topics: each is predicted by models of the other seven. */
export const FOLDS = 8
/** Ways of parting the texts that everything is measured with: one alone moves the share of exam answers caught by 5 in 100. */
export const SPLITS = [0, 1, 2, 3]

const EXAM_ANSWERS = 501
// The questions of the exam answers are not named; answers to one stand together. Two blocks of each fold, moved for each split.
const BLOCKS = 2 * FOLDS
const MOVED_BY = 13

/** A text and its fold; texts of one fold are tested together. Null is tested only, by models of all folds. */
export type Folded = Labelled & { fold: number | null }

/** The texts with their folds, so that nothing of one prompt, topic, writer or block of neighbours stands on both sides. */
export function splitFolds(texts: readonly Labelled[], split: number): Folded[] {
  const folds = foldsOf(texts, split)
  return texts.map((text, place) => ({ ...text, fold: folds[place]! }))
}

function foldsOf(texts: readonly Labelled[], split: number): (number | null)[] {
  const named = (wanted: string) =>
    [...new Set(texts.flatMap(({ source, group }) => (source === wanted && group !== null ? [group] : [])))].sort(
      (one, other) => stableHash(split + one) - stableHash(split + other) || (one < other ? -1 : 1),
    )
  const topics = { katfish: named('katfish'), 'topik-learner': named('topik-learner') }
  return texts.map(({ source, group }) => {
    if (group === null) return null
    if (source === 'aza1200') {
      const place = (Number(group) + split * MOVED_BY) % EXAM_ANSWERS
      return Math.floor((place * BLOCKS) / EXAM_ANSWERS) % FOLDS
    }
    if (source === 'katfish' || source === 'topik-learner') return topics[source].indexOf(group) % FOLDS
    return stableHash(split + group) % FOLDS
  })
}
