import type { DictionaryEntry } from '../sources/read-dictionary.ts'

/** What a predicate takes, from its sentence patterns: all senses and homographs joined. */
export type FrameEntry = {
  isAdjective: boolean
  senses: number
  /** Senses with an object, and with an object or a clause. */
  withObject: number
  withObjectOrClause: number
  /** Particles of its arguments besides the subject; 1에 where 에 stands in the subject's place. */
  takes: Set<string>
  /** It has a clause as complement: the import kept one pattern of each sense, so an object may have been lost. */
  mayHaveLostObject: boolean
}

const CASE: Record<string, string> = {
  이: '이',
  가: '이',
  을: '을',
  를: '을',
  에: '에',
  에서: '에서',
  에게: '에게',
  로: '로',
  으로: '로',
  와: '와',
  과: '와',
}
const CLAUSE = /^-(?:고|기로|도록|는지|ㄴ지|ㄹ지|기를|려고|자고|라고|다고|어야)/

/** Auxiliaries are left out, and homographs without a level beside one with a level: nobody writes 되다 "to measure grain". */
export function readFrameTable(predicates: readonly DictionaryEntry[]): Map<string, FrameEntry> {
  const table = new Map<string, FrameEntry>()
  const own = predicates.filter(({ pos }) => !pos.startsWith('보조'))
  const levelled = new Set(own.filter(({ level }) => level).map(({ w }) => w))
  for (const { w: lemma, pos, level, senses } of own) {
    if (levelled.has(lemma) && !level) continue
    const entry = table.get(lemma) ?? newEntry()
    table.set(lemma, entry)
    if (pos !== '형용사') entry.isAdjective = false
    for (const { frame, frameNote } of senses) {
      if (!frame) continue
      addPattern(entry, frame, pos === '동사')
      // "'2을'을 쓰기도 한다" allows an object, too.
      if (/[을를]['’]/.test(frameNote ?? '')) entry.mayHaveLostObject = true
    }
  }
  return table
}

function newEntry(): FrameEntry {
  return {
    isAdjective: true,
    senses: 0,
    withObject: 0,
    withObjectOrClause: 0,
    takes: new Set(),
    mayHaveLostObject: false,
  }
}

/** "1이 2에/에게 3을 주다" */
function addPattern(entry: FrameEntry, pattern: string, isVerb: boolean): void {
  let hasObject = false
  for (const argument of pattern.replaceAll(/[()]/g, '').split(/\s+/).slice(0, -1)) {
    const [, number, forms] = /^(\d)?(.*)$/.exec(argument)!
    for (const form of forms!.split('/')) {
      if (form.startsWith('-')) {
        if (isVerb && CLAUSE.test(form)) entry.mayHaveLostObject = true
        if (form.endsWith('를')) hasObject = true
        continue
      }
      const particle = CASE[form]
      if (!particle) continue
      if (particle === '을') hasObject = true
      if (number !== '1') entry.takes.add(particle)
      else if (particle !== '이') entry.takes.add(`1${particle}`)
    }
  }
  entry.senses++
  if (hasObject) entry.withObject++
  if (hasObject || /-(?:고|기로|도록|는지|ㄴ지|ㄹ지)/.test(pattern)) entry.withObjectOrClause++
}
