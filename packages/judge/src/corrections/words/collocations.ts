import { hashLemma } from '../../dictionary/hash-lemma.ts'
import { placeOfKey, readKeys } from '../../dictionary/packed-keys.ts'
import data from './collocations.data.json' with { type: 'json' }
import { type Argument, SAME_WORD } from './confusions.ts'

/** The data that `npm run evals -- collocations` builds: keys are hashes (32 bits), all in base64, little-endian. */
export type CollocationData = {
  /** How often a noun is the object or subject of a verb; 255 stands for more, too. */
  pairs: { keys: string; counts: string }
  /** The usual verb of an object, by its number in `verbs`, its share in hundredths and how often the noun was seen. */
  usual: { keys: string; values: string }
  verbs: string[]
}

export type UsualVerb = { stem: string; share: number; seen: number }

const { pairs, usual, verbs }: CollocationData = data
const PAIRS = readKeys(pairs.keys)
const COUNTS = Buffer.from(pairs.counts, 'base64')
const USUAL = readKeys(usual.keys)
const VALUES = Buffer.from(usual.values, 'base64')
/** Bytes of a value in `usual`: two of the verb, one of its share, one of how often it was seen. */
const VALUE_BYTES = 4

/** How often the dictionary's examples have this noun with this verb. */
export function countOf(noun: string, argument: Argument, stem: string): number {
  const stems = SAME_WORD.get(stem) ?? [stem]
  return stems.reduce((sum, one) => sum + (COUNTS[placeOfKey(PAIRS, pairKey(noun, argument, one))] ?? 0), 0)
}

/** What is usually done with this object; undefined where nothing is. */
export function usualVerbOf(noun: string): UsualVerb | undefined {
  const place = placeOfKey(USUAL, hashLemma(noun))
  if (place < 0) return undefined
  const at = place * VALUE_BYTES
  return { stem: verbs[VALUES.readUInt16LE(at)]!, share: VALUES[at + 2]!, seen: VALUES[at + 3]! }
}

export function pairKey(noun: string, argument: Argument, stem: string): number {
  return hashLemma(`${noun} ${argument} ${stem}`)
}
