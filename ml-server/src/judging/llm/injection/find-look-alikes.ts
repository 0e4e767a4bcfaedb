import type { Span } from '@truegul/korean'
import { LOOK_ALIKES } from './look-alikes.ts'

const WORD = /[\p{L}\p{M}]{3,}/gu
const LATIN = /[A-Za-z]/
const FULL_WIDTH = /[\uff21-\uff3a\uff41-\uff5a]/
const DRESSED =
  /[\u{1d400}-\u{1d7ff}\u24b6-\u24e9\u{1f110}-\u{1f189}\u1d00-\u1d2b\u2100-\u214f]{2,}(?:[ ]?[\u{1d400}-\u{1d7ff}\u24b6-\u24e9\u{1f110}-\u{1f189}\u1d00-\u1d2b\u2100-\u214f])*/gu

/** Latin words with letters of another script or form in them, and letters dressed up (𝐠𝐢𝐯𝐞, ⓖⓘⓥⓔ). A word wholly full-width passes. */
export function findLookAlikes(text: string): Span[] {
  const found: Span[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!LATIN.test(word)) continue
    const disguised = FULL_WIDTH.test(word) || Array.from(word).some((letter) => LOOK_ALIKES.has(letter))
    if (disguised) found.push({ start: index, end: index + word.length })
  }
  for (const { 0: run, index } of text.matchAll(DRESSED)) found.push({ start: index, end: index + run.length })
  return found
}
