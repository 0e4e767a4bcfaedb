import { hashLemma } from '../../dictionary/hash-lemma.ts'
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
const COUNTS = readCounts()
const USUAL = readUsual()

/** How often the dictionary's examples have this noun with this verb. */
export function countOf(noun: string, argument: Argument, stem: string): number {
  const stems = SAME_WORD.get(stem) ?? [stem]
  return stems.reduce((sum, one) => sum + (COUNTS.get(pairKey(noun, argument, one)) ?? 0), 0)
}

/** What is usually done with this object; undefined where nothing is. */
export function usualVerbOf(noun: string): UsualVerb | undefined {
  return USUAL.get(hashLemma(noun))
}

export function pairKey(noun: string, argument: Argument, stem: string): number {
  return hashLemma(`${noun} ${argument} ${stem}`)
}

function readCounts(): ReadonlyMap<number, number> {
  const counts = Buffer.from(pairs.counts, 'base64')
  return new Map(numbers(pairs.keys).map((key, index) => [key, counts[index]!]))
}

function readUsual(): ReadonlyMap<number, UsualVerb> {
  const values = Buffer.from(usual.values, 'base64')
  return new Map(
    numbers(usual.keys).map((key, index) => {
      const at = index * 4
      return [key, { stem: verbs[values.readUInt16LE(at)]!, share: values[at + 2]!, seen: values[at + 3]! }]
    }),
  )
}

function numbers(base64: string): number[] {
  const bytes = Buffer.from(base64, 'base64')
  return Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4))
}
