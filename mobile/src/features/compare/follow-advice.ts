import { matchWords } from './match-words'
import { type Word, wordsOf } from './words-of'

/** What became of a corrected place: our fix stands there now, it stands there as before, or neither is there any more. */
export type Followed = 'fixed' | 'there' | 'gone'

type Edit = { start: number; end: number; suggestion: string }

/**
 * Looks for each correction of the earlier text in the later one, by the words around it and not by its offset. Of a passage that
 * moved elsewhere as it was, a neighbouring word has to have moved with it.
 */
export function followAdvice(before: string, after: string, edits: readonly Edit[]): Followed[] {
  const old = wordsOf(before)
  const oldTexts = old.map(({ text }) => text)
  const young = wordsOf(after).map(({ text }) => text)
  const matched = matchWords(oldTexts, young)
  return edits.map((edit) => {
    const place = placeOf(before, old, edit)
    const states = byLength(place)
    const from = matched.findLast((to, index) => index < place.first && to >= 0) ?? -1
    const to = matched.find((to, index) => index > place.last && to >= 0) ?? young.length
    const stretch = young.slice(from + 1, to)
    const stands = states.find(({ words }) => runs(stretch, words).length > 0)
    if (stands) return stands.state
    const neighbours = [oldTexts[place.first - 1], oldTexts[place.last + 1]]
    const isBeside = (at: number, length: number) =>
      (at > 0 && young[at - 1] === neighbours[0]) ||
      (at + length < young.length && young[at + length] === neighbours[1])
    const moved = states.find(({ words }) => runs(young, words).some((at) => isBeside(at, words.length)))
    return moved?.state ?? 'gone'
  })
}

type Place = { first: number; last: number; original: string[]; fixed: string[] }

/** The words that an edit touches, as they are and as they would be. Where nothing would be left, with a neighbour at each side. */
function placeOf(text: string, words: readonly Word[], { start, end, suggestion }: Edit): Place {
  let first = Math.max(
    0,
    words.findLastIndex((word) => word.start <= start),
  )
  let last = Math.max(
    first,
    words.findLastIndex((word) => word.start < end),
  )
  const fixed = () => {
    const [from, to] = [words[first]?.start ?? 0, words[last]?.end ?? text.length]
    return split(text.slice(from, start) + suggestion + text.slice(end, Math.max(end, to)))
  }
  if (fixed().length === 0) {
    first = Math.max(0, first - 1)
    last = Math.min(words.length - 1, last + 1)
  }
  return { first, last, original: words.slice(first, last + 1).map((word) => word.text), fixed: fixed() }
}

/** The longer of the two first: the shorter one may be a part of it. */
function byLength({ original, fixed }: Place): { state: Followed; words: string[] }[] {
  const states = [
    { state: 'fixed' as const, words: fixed },
    { state: 'there' as const, words: original },
  ].filter(({ words }) => words.length > 0)
  return states.sort((a, b) => b.words.length - a.words.length)
}

/** Where `words` stand in a row in `text`. */
function runs(text: readonly string[], words: readonly string[]): number[] {
  return text.flatMap((_, at) => (words.every((word, index) => text[at + index] === word) ? [at] : []))
}

const split = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')
