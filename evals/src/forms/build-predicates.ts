import { hashLemma } from '@truegul/judge/parts'
import { type StemClass, stemClassesOf } from '@truegul/korean/conjugation'
import { classOfPredicate } from './class-of-predicate.ts'
import type { DictionaryPredicate } from './read-predicates.ts'

type Entry = { partOfSpeech: 'verb' | 'adjective'; stemClass: StemClass; hasLevel: boolean }
type Group = { partOfSpeech: string; stemClass: string; rare: boolean; keys: string }

const SOURCE =
  'Parts of speech and stem classes after the Basic Korean Dictionary of the National Institute of Korean Language (국립국어원 한국어기초사전), CC BY-SA 2.0 KR. This file is under the same licence.'

// Common verbs made of others that the dictionary has no entry for. Written by us.
const ALSO =
  `가능해지 그려지 느껴지 다양해지 만들어지 말씀드리 문제되 분명해지 세워지 심각해지 심해지 약해지 어두워지 어려워지 여겨지
  이뤄지 잊혀지 전해지 정해지 좋아지 지워지 친해지 켜지 행해지 활발해지 힘들어하`.split(/\s+/)

/**
 * Part of speech and stem class of every predicate of the dictionary, and of a few that it lacks, as hashed stems. Words written
 * alike are one entry for each part of speech and class.
 */
export function buildPredicates(dictionary: readonly DictionaryPredicate[]) {
  const entries = new Map<string, Map<string, Entry>>()
  const add = (stem: string, entry: Entry) => {
    const ofStem = entries.get(stem) ?? new Map<string, Entry>()
    const key = `${entry.partOfSpeech} ${entry.stemClass}`
    ofStem.set(key, { ...entry, hasLevel: entry.hasLevel || (ofStem.get(key)?.hasLevel ?? false) })
    entries.set(stem, ofStem)
  }
  for (const { stem, partOfSpeech, hasLevel, forms } of dictionary)
    add(stem, { partOfSpeech, stemClass: classOfPredicate({ stem, forms }).stemClass, hasLevel })
  for (const stem of ALSO)
    if (!entries.has(stem)) add(stem, { partOfSpeech: 'verb', stemClass: stemClassesOf(stem)[0]!, hasLevel: true })
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
