import type { EssayAnalysis } from '../analysis/essay-analysis.ts'
import type { PromptWord } from './prompts/prompt-words.ts'

/** How often each sentence of an essay has a word. Nouns are found inside other words, too: 도시 in 대도시. */
export type UsesOf = (word: Pick<PromptWord, 'word' | 'isStem'>) => readonly number[]

const BEGINNING = 2

/** Reads the uses in the sentences of an essay. */
export function usesOfWords(own: EssayAnalysis['own']): UsesOf {
  const stems = new Map<string, number[]>()
  for (const [place, { morphemes }] of own.entries()) {
    for (const { text, tag } of morphemes) {
      if (tag !== 'VV' && tag !== 'VA') continue
      const uses = stems.get(text) ?? own.map(() => 0)
      uses[place]!++
      stems.set(text, uses)
    }
  }
  const never = own.map(() => 0)
  // Most of the words that are asked for are nowhere in the essay, which their first letters tell.
  const all = own.map(({ text }) => text).join('\n')
  const beginnings = new Set(Array.from({ length: all.length }, (_, at) => all.slice(at, at + BEGINNING)))
  return ({ word, isStem }) => {
    if (isStem) return stems.get(word) ?? never
    const mayStand = word.length < BEGINNING || beginnings.has(word.slice(0, BEGINNING))
    return mayStand && all.includes(word) ? own.map(({ text }) => text.split(word).length - 1) : never
  }
}
