import { splitEojeols } from './eojeols.ts'
import type { Span } from './span.ts'

/** A sentence (by its number) that says again what an earlier one said; `share` of the words that both have, up to 1. */
export type Repeat = { sentence: number; of: number; share: number }

// At 60% the parallel sentences of a good enumeration count as repeats.
const SAME_FROM = 0.7
// A word that stands everywhere is compared with few of its places: enough to find a repeat, and time stays linear.
const PLACES_KEPT = 20

/**
 * Sentences that share more than 70% of their different words with one earlier sentence, counted on the longer of the two.
 * Sentences of fewer than three different words are compared whole.
 */
export function findRepeats(text: string, sentences: readonly Span[]): Repeat[] {
  const found: Repeat[] = []
  const places = new Map<string, number[]>()
  const sizes: number[] = []
  for (const [number, sentence] of sentences.entries()) {
    const words = wordsOf(text, sentence)
    sizes.push(words.size)
    const alike = mostAlike(words, places, sizes)
    if (alike) found.push({ sentence: number, ...alike })
    for (const word of words) {
      const list = places.get(word)
      if (!list) places.set(word, [number])
      else if (list.length < PLACES_KEPT) list.push(number)
      else list[PLACES_KEPT / 2 + (number % (PLACES_KEPT / 2))] = number
    }
  }
  return found
}

function wordsOf(text: string, sentence: Span): Set<string> {
  const words = splitEojeols(text, sentence).map(({ core }) => text.slice(core.start, core.end))
  return new Set(words.length < 3 ? [words.join(' ')] : words)
}

/** The earlier sentence that shares the most words, if it shares enough of both. */
function mostAlike(words: Set<string>, places: Map<string, number[]>, sizes: readonly number[]) {
  const shared = new Map<number, number>()
  for (const word of words) {
    for (const place of new Set(places.get(word))) shared.set(place, (shared.get(place) ?? 0) + 1)
  }
  let best: Pick<Repeat, 'of' | 'share'> | null = null
  let bestShare = SAME_FROM
  for (const [place, count] of shared) {
    const share = count / Math.max(words.size, sizes[place] ?? 0)
    if (share > bestShare) {
      best = { of: place, share }
      bestShare = share
    }
  }
  return best
}
