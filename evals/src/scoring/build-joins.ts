import {
  type Analysers,
  hashLemma,
  JOIN_BOUND,
  JOIN_STEP,
  type JoinTable,
  joinTokens,
  type PackedValues,
  pairKey,
} from '@truegul/judge/parts'
import { splitSentences } from '@truegul/korean'

/** So many joins as if by chance are added to those that were seen, so that a rare morpheme proves little. */
const PRIOR = 8

/**
 * How natives join grammar, from texts that natives wrote. No human rating is used. The texts' licence is not stated, so what
 * enters the repository are hashed keys of pairs of morphemes and how much likelier than by chance each pair is.
 */
export function buildJoins(texts: readonly string[], analysers: Pick<Analysers, 'morphemes'>): JoinTable {
  const { alone, before, pairs } = countJoins(texts, analysers)
  const all = [...alone.values()].reduce((sum, count) => sum + count, 0)
  const values = new Map<number, number>()
  for (const [pair, count] of pairs) {
    const [first, second] = pair.split(' ') as [string, string]
    const chance = alone.get(second)! / all
    values.set(pairKey(first, second), Math.log((count + PRIOR * chance) / (before.get(first)! + PRIOR) / chance))
  }
  const unseen = new Map([...before].map(([token, count]) => [hashLemma(token), Math.log(PRIOR / (count + PRIOR))]))
  return { version: 'joins@1', before: pack(unseen), pairs: pack(values) }
}

function countJoins(texts: readonly string[], analysers: Pick<Analysers, 'morphemes'>) {
  const alone = new Map<string, number>()
  const before = new Map<string, number>()
  const pairs = new Map<string, number>()
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const text of texts.map((text) => text.normalize('NFC'))) {
    for (const { start, end } of splitSentences(text)) {
      const tokens = joinTokens(analysers.morphemes(text.slice(start, end)))
      for (let position = 1; position < tokens.length; position++) {
        count(alone, tokens[position]!)
        count(before, tokens[position - 1]!)
        count(pairs, `${tokens[position - 1]} ${tokens[position]}`)
      }
    }
  }
  return { alone, before, pairs }
}

function pack(values: ReadonlyMap<number, number>): PackedValues {
  const entries = [...values].sort(([one], [other]) => one - other)
  const keys = Buffer.alloc(entries.length * 4)
  const steps = Buffer.alloc(entries.length)
  for (const [index, [key, value]] of entries.entries()) {
    keys.writeUInt32LE(key, index * 4)
    steps.writeInt8(Math.round(Math.max(-JOIN_BOUND, Math.min(JOIN_BOUND, value)) / JOIN_STEP), index)
  }
  return { keys: keys.toString('base64'), values: steps.toString('base64') }
}
