import { type PartOfSpeech, type Predicate, STEM_CLASSES } from '@truegul/korean/conjugation'
import { hashLemma } from './hash-lemma.ts'
import { type PackedKeys, placeOfKey, readKeys } from './packed-keys.ts'
import data from './predicates.data.json' with { type: 'json' }

/** What the dictionary knows of one verb or adjective. `rare`: another word written so is on its level lists and this one is not. */
export type KnownPredicate = Predicate & { rare: boolean }

const { stems, known } = readPredicates()
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
  const listed = findListedPredicates(stem)
  if (listed.length > 0) return listed
  for (const [end, predicate] of DERIVED) if (end.test(stem)) return [predicate]
  return NONE
}

/** The same without those that are made of others at will. */
export function findListedPredicates(stem: string): readonly KnownPredicate[] {
  return known[placeOfKey(stems, hashLemma(stem))] ?? NONE
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

/** All stems, rising, and what each is; those of one group alone, which most are, share one answer. */
function readPredicates(): { stems: PackedKeys; known: readonly (readonly KnownPredicate[])[] } {
  const groups = data.groups.map(readGroup)
  const pairs = groups.flatMap(({ keys }, group) => Array.from(keys, (key) => key * groups.length + group))
  const stems: number[] = []
  const known: (readonly KnownPredicate[])[] = []
  for (const pair of Float64Array.from(pairs).sort()) {
    const key = Math.floor(pair / groups.length)
    const { alone } = groups[pair % groups.length]!
    if (stems.at(-1) === key) known.push([...known.pop()!, ...alone])
    else {
      stems.push(key)
      known.push(alone)
    }
  }
  return { stems: Uint32Array.from(stems), known }
}

type Group = { partOfSpeech: string; stemClass: string; rare: boolean; keys: string }

function readGroup({ partOfSpeech, stemClass, rare, keys }: Group): { alone: KnownPredicate[]; keys: PackedKeys } {
  const known = STEM_CLASSES.find((one) => one === stemClass)
  if (known === undefined)
    throw new Error(`the table of predicates has a class of stems that is not known: ${stemClass}`)
  const alone: KnownPredicate = {
    partOfSpeech: partOfSpeech === 'verb' ? 'verb' : 'adjective',
    stemClass: known,
    rare,
  }
  return { alone: [alone], keys: readKeys(keys) }
}
