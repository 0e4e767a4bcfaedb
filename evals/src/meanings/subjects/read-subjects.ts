import { readFileSync } from 'node:fs'
import { type Analysers, contentWordsOf } from '@truegul/judge/parts'

/**
 * The words of each subject of essays, each once, as content words are written. The lists are ours, written from the product's
 * prompts and from names of subjects without a look at any essay: a line each, its name and dictionary forms.
 */
export function readSubjects(analysers: Analysers): string[][] {
  const lines = readFileSync(new URL('./subjects.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => {
    const words = line.slice(line.indexOf(': ') + 2).split(' ')
    return [...new Set(words.flatMap((word) => contentWordsOf(analysers.morphemes(word))))]
  })
}
