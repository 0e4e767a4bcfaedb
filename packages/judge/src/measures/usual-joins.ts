import type { Morpheme } from '../analysis/morphemes.ts'
import { hashLemma } from '../dictionary/hash-lemma.ts'
import { placeOfKey, readKeys } from '../dictionary/packed-keys.ts'
import joins from './joins.data.json' with { type: 'json' }

/** How natives join morphemes: written by `npm run evals -- joins`. Keys are hashes; a value is in steps of `JOIN_STEP`. */
export type JoinTable = { version: string; before: PackedValues; pairs: PackedValues }
/** Keys (32-bit little-endian integers) and values (signed bytes) in the same order, both in base64. */
export type PackedValues = { keys: string; values: string }

/** Natural logarithm a step of a value stands for. */
export const JOIN_STEP = 1 / 31
/** Values are held within so many units of natural logarithm: one odd join decides little. */
export const JOIN_BOUND = 4
/** Tag for the border of a sentence. */
const BORDER = '#'
/** Particles, endings, suffixes, auxiliaries, copula, bound nouns, determiners and pronouns are looked at as words. */
const GRAMMAR = /^(?:J|E|XS|XP|VC|VX|NNB|MM|MAJ|NP)/

const valueBefore = unpack(joins.before)
const valueOfPair = unpack(joins.pairs)

/**
 * How usual the joins of particles, endings and other grammar are in texts that natives wrote: the mean over the morphemes of
 * how much likelier each is after the one before it than anywhere (pointwise mutual information, natural logarithm). Of nouns,
 * verbs and adjectives only the class counts, so the topic is no matter. 0 for no sentences; 1.2 to 1.6 in nine of ten learners' essays.
 */
export function usualJoins(sentences: readonly { morphemes: readonly Morpheme[] }[]): number {
  let sum = 0
  let count = 0
  for (const { morphemes } of sentences) {
    const tokens = joinTokens(morphemes)
    for (let position = 1; position < tokens.length; position++) {
      const before = tokens[position - 1]!
      // A join that natives never made counts by how often they had the chance.
      sum += valueOfPair(pairKey(before, tokens[position]!)) ?? valueBefore(hashLemma(before)) ?? 0
      count++
    }
  }
  return sum / Math.max(1, count)
}

/** The morphemes of a sentence as joins are counted, its borders included; punctuation, digits and foreign words left out. */
export function joinTokens(morphemes: readonly Morpheme[]): string[] {
  const tokens = morphemes
    .filter(({ tag }) => !tag.startsWith('S'))
    .map(({ text, tag }) => (GRAMMAR.test(tag) ? `${text}/${tag}` : tag))
  return [BORDER, ...tokens, BORDER]
}

export function pairKey(before: string, after: string): number {
  return hashLemma(`${before} ${after}`)
}

/** Tells the value of a key, undefined where it has none. */
function unpack(packed: PackedValues): (key: number) => number | undefined {
  const keys = readKeys(packed.keys)
  const steps = new Int8Array(Buffer.from(packed.values, 'base64'))
  return (key) => {
    const place = placeOfKey(keys, key)
    return place < 0 ? undefined : steps[place]! * JOIN_STEP
  }
}
