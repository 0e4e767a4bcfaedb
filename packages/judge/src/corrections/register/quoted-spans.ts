import type { Span } from '@truegul/korean'

const QUOTATION = /["“]([^"“”]{1,300})["”]|['‘]([^'‘’]{1,300})['’]|「[^」]{1,300}」|『[^』]{1,300}』/g

/** Where somebody else is quoted: what is said there is not the writer's. Offsets are in the text. */
export function quotedSpans(text: string): Span[] {
  return [...text.matchAll(QUOTATION)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
