import { endsOfLines } from './dictionary-bytes.ts'
import { newSpellingRules } from './read-spelling-rules.ts'
import { readSpellingStems } from './read-spelling-stems.ts'
import { ANY, FLAG_BYTES, MAYBE, ONCE, type SpellingDictionary, setBit } from './spelling-dictionary.ts'

const C = 0x43

type Head = { aliases: number[][]; compounds: number[]; flags: { FORBIDDENWORD: number; ONLYINCOMPOUND: number } }

// What only concerns suggestions, or says how the file is written: the tests would fail if that changed.
const PASSED_OVER = /^(?:VERSION|SET|LANG|FLAG|WORDCHARS|TRY|MAP|REP|MAXCPDSUGS|MAXNGRAMSUGS|MAXDIFF)$/
// Compounds made by a flag of their words, and prefixes; the pattern of a compound is COMPOUNDRULE.
const OF_NO_EFFECT = /^(?:COMPOUNDMORESUFFIXES|COMPOUNDMIN)$/

/**
 * Reads the Korean dictionary of Hunspell, its `.aff` and its `.dic` file. Understands what that one uses: endings, a second
 * ending after the first, compounds by pattern, forbidden words. Throws on a directive that it does not know.
 */
export function readSpellingDictionary(affixes: Buffer, words: Buffer): SpellingDictionary {
  const ends = endsOfLines(affixes)
  const rules = newSpellingRules(affixes, ends.length)
  const head: Head = { aliases: [], compounds: [], flags: { FORBIDDENWORD: 0, ONLYINCOMPOUND: 0 } }
  for (let line = 0, start = 0; line < ends.length; start = ends[line++]! + 1) {
    const end = ends[line]!
    // Twenty thousand lines of ICONV and OCONV say that the files are written in jamo.
    if (affixes[start + 1] === C) continue
    if (!rules.add(start, end)) readDirective(affixes.toString('latin1', start, end), head)
  }
  const classes = new Uint8Array(Math.max(1, head.aliases.length) * FLAG_BYTES)
  for (const [number, alias] of head.aliases.entries()) {
    for (const flag of alias) setBit(classes, number * FLAG_BYTES, flag)
  }
  return {
    ...rules.finish(head.aliases),
    stems: readSpellingStems(words),
    classes: classes,
    compounds: Uint16Array.from(head.compounds),
    forbidden: head.flags.FORBIDDENWORD,
    onlyInCompound: head.flags.ONLYINCOMPOUND,
  }
}

function readDirective(line: string, { aliases, compounds, flags }: Head): void {
  const [name = '', value = '', more] = line.split(/\s+/)
  if (name === '' || name.startsWith('#') || PASSED_OVER.test(name) || OF_NO_EFFECT.test(name)) return
  if (name === 'AF') {
    // The first AF line says how many follow, as the first COMPOUNDRULE does; its place is that of the empty class.
    aliases.push(aliases.length === 0 ? [] : value.split(',').map(Number))
  } else if (name === 'COMPOUNDRULE') {
    for (const [, flag, often] of value.matchAll(/\((\d+)\)([*?]?)/g)) {
      compounds.push(Number(flag), often === '*' ? ANY : often === '?' ? MAYBE : ONCE)
    }
    if (value.startsWith('(')) compounds.push(0)
  } else if (name === 'FORBIDDENWORD' || name === 'ONLYINCOMPOUND') flags[name] = Number(value)
  else if (!(name === 'SFX' && more === 'Y')) throw new Error(`the dictionary asks for what is not understood: ${name}`)
}
