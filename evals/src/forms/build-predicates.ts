import { hashLemma } from '@truegul/judge/parts'
import { type StemClass, stemClassesOf } from '@truegul/korean/conjugation'
import { classOfPredicate } from './class-of-predicate.ts'
import type { DictionaryPredicate } from './read-predicates.ts'

type Entry = { partOfSpeech: 'verb' | 'adjective'; stemClass: StemClass; hasLevel: boolean }
type Group = { partOfSpeech: string; stemClass: string; rare: boolean; keys: string }

const SOURCE =
  'Parts of speech and stem classes after the Basic Korean Dictionary of the National Institute of Korean Language (국립국어원 한국어기초사전), CC BY-SA 2.0 KR. This file is under the same licence.'

/**
 * Part of speech and stem class of every predicate of the dictionary, and of those that only the level list has, as hashed
 * stems. Words written alike are one entry for each part of speech and class.
 */
export function buildPredicates(dictionary: readonly DictionaryPredicate[], wordList: string) {
  const entries = new Map<string, Map<string, Entry>>()
  const add = (stem: string, entry: Entry) => {
    const ofStem = entries.get(stem) ?? new Map<string, Entry>()
    const key = `${entry.partOfSpeech} ${entry.stemClass}`
    ofStem.set(key, { ...entry, hasLevel: entry.hasLevel || (ofStem.get(key)?.hasLevel ?? false) })
    entries.set(stem, ofStem)
  }
  for (const { stem, partOfSpeech, hasLevel, forms } of dictionary)
    add(stem, { partOfSpeech, stemClass: classOfPredicate({ stem, forms }).stemClass, hasLevel })
  for (const { stem, partOfSpeech } of onList(wordList))
    if (!entries.has(stem)) add(stem, { partOfSpeech, stemClass: stemClassesOf(stem)[0]!, hasLevel: true })
  add('이', { partOfSpeech: 'adjective', stemClass: '이다', hasLevel: true })
  return { version: 'predicates@1', source: SOURCE, hash: 'fnv1a-32', groups: groupsOf(entries) }
}

function groupsOf(entries: ReadonlyMap<string, ReadonlyMap<string, Entry>>): Group[] {
  const groups = new Map<string, { group: Omit<Group, 'keys'>; keys: Set<number> }>()
  for (const [stem, ofStem] of entries) {
    const anyLevel = [...ofStem.values()].some(({ hasLevel }) => hasLevel)
    for (const { partOfSpeech, stemClass, hasLevel } of ofStem.values()) {
      const rare = anyLevel && !hasLevel
      const name = `${partOfSpeech} ${stemClass} ${rare}`
      const group = groups.get(name) ?? { group: { partOfSpeech, stemClass, rare }, keys: new Set() }
      groups.set(name, group)
      group.keys.add(hashLemma(stem))
    }
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { group, keys }]) => ({ ...group, keys: packed(keys) }))
}

function packed(keys: ReadonlySet<number>): string {
  const bytes = Buffer.alloc(keys.size * 4)
  for (const [index, key] of [...keys].sort((a, b) => a - b).entries()) bytes.writeUInt32LE(key, index * 4)
  return bytes.toString('base64')
}

/** Predicates of the level list: column 2 is the word with the number of its homograph, column 3 the part of speech. */
function onList(tsv: string): Pick<DictionaryPredicate, 'stem' | 'partOfSpeech'>[] {
  return tsv.split('\n').flatMap((line) => {
    const [, numbered, partOfSpeech] = line.split('\t')
    const word = numbered?.replace(/[0-9]+$/, '').replace(/[-\s]/g, '')
    if (!word?.endsWith('다') || !/^(?:동사|형용사)$/.test(partOfSpeech ?? '')) return []
    return [
      { stem: word.slice(0, -1), partOfSpeech: partOfSpeech === '동사' ? ('verb' as const) : ('adjective' as const) },
    ]
  })
}
