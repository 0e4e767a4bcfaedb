import { hashLemma } from '../dictionary/hash-lemma.ts'
import data from './meanings.data.json' with { type: 'json' }

/**
 * What words are about, written by `npm run evals -- meanings`: words that stand in the same examples of the dictionary have numbers alike.
 * Keys are hashes (32 bits, little-endian), values signed bytes, `size` a word, rarity bytes; all in base64, in the order of the keys.
 */
export type MeaningData = { size: number; keys: string; values: string; rarity: string }

/** Natural logarithm a step of rarity stands for. */
export const RARITY_STEP = 1 / 16
/** Of a word that is not among them: as if one in ten thousand examples had it. */
const RAREST = 9.2
/** A word that this share of the examples has tells half as much of a topic as a rare one (the usual weight of words in averages of vectors). */
const HALF_TOLD = 0.001

const { size, ...packed }: MeaningData = data
const keys = Buffer.from(packed.keys, 'base64')
const values = Int8Array.from(Buffer.from(packed.values, 'base64'))
const rarity = Buffer.from(packed.rarity, 'base64')
const PLACES = new Map(Array.from(rarity, (_, place) => [keys.readUInt32LE(place * 4), place]))

/** A word as the table has it: how rare it is in natural logarithms, and where its numbers stand. */
export type KnownWord = { rarity: number; place: number | null }

export function lookUpWord(written: string): KnownWord {
  const place = PLACES.get(hashLemma(written)) ?? null
  return { place, rarity: place === null ? RAREST : rarity[place]! * RARITY_STEP }
}

/** What words are about together, each so many times, as numbers: a direction of no certain length. */
export function sumOfMeanings(words: readonly KnownWord[], times: ArrayLike<number>): Float64Array {
  const sum = new Float64Array(size)
  for (const [at, word] of words.entries()) {
    if (word.place === null || times[at] === 0) continue
    const worth = times[at]! / (1 + Math.exp(-word.rarity) / HALF_TOLD)
    for (let number = 0; number < size; number++) sum[number]! += worth * values[word.place * size + number]!
  }
  return sum
}
