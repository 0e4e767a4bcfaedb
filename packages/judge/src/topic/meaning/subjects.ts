import { hashLemma } from '../../dictionary/hash-lemma.ts'
import { makeSpace } from './space.ts'
import data from './subjects.data.json' with { type: 'json' }

/**
 * Which subjects of essays a word belongs to, written by `npm run evals -- meanings` from our own lists. Keys are hashes (32 bits,
 * little-endian); for each a byte says how many subjects it has, and then one byte each which; all in base64, in the order of the keys.
 */
export type SubjectData = { size: number; keys: string; counts: string; subjects: string }

const { size, ...packed }: SubjectData = data
const keys = Buffer.from(packed.keys, 'base64')
const counts = Buffer.from(packed.counts, 'base64')
const subjects = Buffer.from(packed.subjects, 'base64')
const SUBJECTS_OF = new Map<number, Buffer>()
for (let word = 0, from = 0; word < counts.length; word++) {
  SUBJECTS_OF.set(keys.readUInt32LE(word * 4), subjects.subarray(from, from + counts[word]!))
  from += counts[word]!
}

/** Directions by subjects: a word of few of them tells more (the usual weight of words in documents). */
export const SUBJECTS = makeSpace(size, (written) => {
  const own = SUBJECTS_OF.get(hashLemma(written))
  if (own === undefined) return null
  const worth = Math.log(size / own.length) ** 2
  return (sum, times) => {
    for (const subject of own) sum[subject]! += times * worth
  }
})
