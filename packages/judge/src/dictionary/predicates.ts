import { type PartOfSpeech, type Predicate, STEM_CLASSES } from '@truegul/korean/conjugation'
import { z } from 'zod'
import { hashLemma } from './hash-lemma.ts'
import predicates from './predicates.data.json' with { type: 'json' }

const Groups = z.array(
  z.object({
    partOfSpeech: z.enum(['verb', 'adjective']),
    stemClass: z.enum(STEM_CLASSES),
    rare: z.boolean(),
    keys: z.base64(),
  }),
)

/** What the dictionary knows of one verb or adjective. `rare`: another word written so is on its level lists and this one is not. */
export type KnownPredicate = Predicate & { rare: boolean }

const BY_STEM = readPredicates()
const NONE: readonly KnownPredicate[] = []

/** Verbs and adjectives that are made of others at will, with what they are. */
const DERIVED: readonly (readonly [end: RegExp, predicate: KnownPredicate])[] = [
  [/.[스]럽$/, { stemClass: 'ㅂ', partOfSpeech: 'adjective', rare: false }],
  [/..(?:시키|되|거리)$/, { stemClass: 'regular', partOfSpeech: 'verb', rare: false }],
  [/..(?:화|[아어워해]|당)하$/, { stemClass: '여', partOfSpeech: 'verb', rare: false }],
  [/.[해워져려아어여와]지$/, { stemClass: 'regular', partOfSpeech: 'verb', rare: false }],
]

/** Verbs and adjectives with this stem: one for each part of speech and class, none for what is no stem. */
export function findPredicates(stem: string): readonly KnownPredicate[] {
  const known = findListedPredicates(stem)
  if (known.length > 0) return known
  for (const [end, predicate] of DERIVED) if (end.test(stem)) return [predicate]
  return NONE
}

/** The same without those that are made of others at will. */
export function findListedPredicates(stem: string): readonly KnownPredicate[] {
  return BY_STEM.get(hashLemma(stem)) ?? NONE
}

/**
 * Is every word with this stem of this part of speech? Rare adjectives beside a verb do not count (되다 of measures), rare verbs
 * beside an adjective do (준수하다, to observe, is no rare word). False for an unknown stem.
 */
export function isOnly(stem: string, partOfSpeech: PartOfSpeech): boolean {
  const all = findPredicates(stem)
  const counted = partOfSpeech === 'verb' ? all.filter(({ rare }) => !rare) : all
  return counted.length > 0 && counted.every((one) => one.partOfSpeech === partOfSpeech)
}

/** Keys are 32-bit little-endian integers, rising, in base64, by "part of speech, class, rare or common". */
function readPredicates(): ReadonlyMap<number, readonly KnownPredicate[]> {
  const byStem = new Map<number, KnownPredicate[]>()
  for (const { partOfSpeech, stemClass, rare, keys } of Groups.parse(predicates.groups)) {
    const bytes = Buffer.from(keys, 'base64')
    const predicate: KnownPredicate = { partOfSpeech, stemClass, rare }
    for (let at = 0; at < bytes.length; at += 4) {
      const key = bytes.readUInt32LE(at)
      const known = byStem.get(key)
      if (known) known.push(predicate)
      else byStem.set(key, [predicate])
    }
  }
  return byStem
}
