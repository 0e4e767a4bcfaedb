import { splitSentences } from '@truegul/korean'

/** Characters that are judged: every text is cut to about this, so that length tells nothing. */
export const WINDOW = 680
// Of a longer text no more is looked at: cropping must not cost more for a longer text.
const LOOKED_AT = 4 * WINDOW
const INVISIBLE = /\p{Cf}|\p{Cc}|\ufe0f/gu
const BREAKS = /\s+/gu

/**
 * The text in the one form that is measured: NFC, quotation marks and commas of one kind, no invisible characters, each run
 * of spaces and line breaks as one space. The same for CRLF, LF or no line breaks at all.
 */
export function flatten(source: string): string {
  return source
    .normalize('NFC')
    .replace(BREAKS, ' ')
    .replace(INVISIBLE, '')
    .replace(/[“”„«»＂]/g, '"')
    .replace(/[‘’‚´`＇]/g, "'")
    .replace(/[，、]/g, ',')
    .replace(/[．。]/g, '.')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** The first sentences of a flattened text that fit into `target` characters; the last words of a sentence that is too long go. */
export function crop(text: string, target: number = WINDOW): string {
  if (text.length <= target) return text
  const looked = text.slice(0, Math.min(text.length, LOOKED_AT))
  let end = 0
  for (const sentence of splitSentences(looked)) {
    if (sentence.end > target) break
    end = sentence.end
  }
  if (end < target * 0.75) end = Math.max(text.lastIndexOf(' ', target), end)
  if (end < target * 0.75) end = target
  return text.slice(0, end).trimEnd()
}

/**
 * The parts of a flattened text that are judged, each of about `WINDOW` characters: the beginning and, of a text that is clearly
 * longer, also a part from a later sentence on. Their average is steadier than either.
 */
export function windowsOf(text: string): string[] {
  const first = crop(text)
  if (text.length < WINDOW * 1.2) return [first]
  const looked = text.slice(0, Math.min(text.length, WINDOW * 2))
  const starts = splitSentences(looked).map(({ start }) => start)
  const later = starts.find((start) => start > 0 && looked.length - start <= WINDOW) ?? 0
  const last = crop(text.slice(later))
  return later === 0 || last.length < WINDOW * 0.6 ? [first] : [first, last]
}
