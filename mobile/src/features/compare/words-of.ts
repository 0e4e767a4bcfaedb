/** A word with what follows it up to the next one. `start` and `end` are those of the word, `next` is where the next one begins. */
export type Word = { text: string; start: number; end: number; next: number }

/** The words of a text, as spaces part them. Space before the first one is a word without letters, so that nothing is lost. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/^\s+|\S+\s*/g)].map(({ 0: whole, index }) => {
    const word = whole.trimEnd()
    return { text: word, start: index, end: index + word.length, next: index + whole.length }
  })
}
