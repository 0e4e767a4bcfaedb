import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { isKnownWord, loadSpellingDictionary } from '@truegul/judge/parts'
import { markdownTable } from '../markdown-table.ts'
import type { PrivateData } from '../scoring/fit/private-data.ts'
import { readDictionaryWords } from '../scoring/read-dictionary-words.ts'
import { buildModernWords } from './build-modern-words.ts'

const LISTS = new URL('./lists/', import.meta.url)
const VOUCHED = new URL('./vouched-for.txt', import.meta.url)
const DATA = new URL('../../../packages/judge/src/dictionary/beyond/modern-words.data.json', import.meta.url)
const PAGE = new URL('../../../docs/measurements/words.md', import.meta.url)

/** Checks our lists of modern words against the dictionaries and other word lists; writes what is kept, and the page of figures. */
export function writeWords(data: PrivateData): void {
  const spelling = loadSpellingDictionary()
  const learners = new Set(readDictionaryWords(data.dictionaryWords()).map(({ word }) => word))
  const listed = new Set(data.otherWordLists())
  const lists = new Map(
    readdirSync(LISTS).map((file) => [basename(file, '.txt'), wordsOf(readFileSync(new URL(file, LISTS), 'utf8'))]),
  )
  const built = buildModernWords({
    lists,
    vouched: wordsOf(readFileSync(VOUCHED, 'utf8')),
    isKnown: (word) => learners.has(word) || isKnownWord(word, spelling),
    isListed: (word) => listed.has(word),
  })
  writeFileSync(DATA, `${JSON.stringify(built.data, null, 1)}\n`)
  writeFileSync(PAGE, pageOf(built, lists))
  console.log(
    `wrote modern-words.data.json with ${built.confirmed + built.byHand} words, and docs/measurements/words.md`,
  )
}

function pageOf(built: ReturnType<typeof buildModernWords>, lists: ReadonlyMap<string, readonly string[]>): string {
  const kept = new Set(built.data.words.flatMap((line) => line.split(' ')))
  const themes = [...lists].map(([theme, words]) => [
    theme,
    String(words.length),
    String(words.filter((word) => kept.has(word)).length),
  ])
  return `# Modern words

Written by \`npm run evals -- words\`. Nouns that a reader of newspapers knows and that neither the spelling dictionary nor the
national learners' dictionary has, written by us (\`evals/src/words/lists/\`). A word is *confirmed* when the word lists of
open-korean-text (Apache-2.0, 2017) have it, or it is put together of words that these or the dictionaries have. What they
lack, being younger for the most part, stands in \`vouched-for.txt\`: we vouch for it. The lists only confirm; no word was taken
from them.

${markdownTable(['theme', 'written', 'kept'], themes)}

${built.written} words are written, ${built.confirmed} of them confirmed, ${built.byHand} vouched for, ${built.known.length} left out because they are
known already: ${built.known.join(', ') || 'none'}.

Left out because nothing confirms them (${built.unconfirmed.length}): ${built.unconfirmed.join(', ')}.
`
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
