import { hashLemma } from '../../dictionary/hash-lemma.ts'
import data from './meanings.data.json' with { type: 'json' }
import { makeSpace } from './space.ts'

/**
 * What words are about, written by `npm run evals -- meanings`: words that stand in the same examples of the dictionary, or belong to the same
 * subject, have numbers alike. Keys are hashes (32 bits, little-endian), values signed bytes, `size` a word, rarity bytes; all in base64, in
 * the order of the keys.
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

/** How rare a word is, in natural logarithms. */
export function rarityOf(written: string): number {
  const place = placeOf(written)
  return place === undefined ? RAREST : rarity[place]! * RARITY_STEP
}

/** Directions by which words stand together. */
export const MEANINGS = makeSpace(size, (written) => {
  const place = placeOf(written)
  if (place === undefined) return null
  const worth = 1 / (1 + Math.exp(-rarity[place]! * RARITY_STEP) / HALF_TOLD)
  return (sum, times) => {
    for (let at = 0; at < size; at++) sum[at]! += times * worth * values[place * size + at]!
  }
})

function placeOf(written: string): number | undefined {
  return PLACES.get(hashLemma(written))
}
