import { splitSentences } from '@truegul/korean'

/** A sentence of an essay, and where a place in it begins, in UTF-16 code units. */
export type Place = { sentence: string; at: number }

/**
 * Finds the sentence around each place of a text; of a place across several, all of them. What lies outside of every sentence
 * (a judge may quote a space) stands alone.
 */
export function sentenceFinder(text: string): (start: number, end: number) => Place {
  const sentences = splitSentences(text)
  return (start, end) => {
    const touched = sentences.filter((sentence) => sentence.start < end && start < sentence.end)
    const from = Math.min(start, ...touched.map((sentence) => sentence.start))
    const to = Math.max(end, ...touched.map((sentence) => sentence.end))
    return { sentence: text.slice(from, to), at: start - from }
  }
}
