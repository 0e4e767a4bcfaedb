import type { Span } from '@truegul/korean'
import { EMOJI, HIDDEN } from './hidden-characters.ts'

const RUN = new RegExp(`(?<emoji>${EMOJI})|[${HIDDEN}]+`, 'gu')
const LETTER = /[\p{L}\p{N}\p{M}]/u
const SOFT_HYPHEN = '\u00ad'
/** What comes with pasted text, one at a time and beside a space or a line end; a soft hyphen also inside a word. */
const PASTED: ReadonlySet<string> = new Set(
  [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfe0e, 0xfe0f, 0xfeff].map((code) =>
    String.fromCharCode(code),
  ),
)

/** Runs of characters that show nothing, save those an emoji is made of and those that come with pasted text. */
export function findHiddenCharacters(text: string): Span[] {
  const found: Span[] = []
  for (const { 0: run, index, groups } of text.matchAll(RUN)) {
    if (groups?.['emoji'] !== undefined) continue
    const end = index + run.length
    const insideWord = LETTER.test(text.charAt(index - 1)) && LETTER.test(text.charAt(end))
    if (PASTED.has(run) && (run === SOFT_HYPHEN || !insideWord)) continue
    found.push({ start: index, end })
  }
  return found
}
