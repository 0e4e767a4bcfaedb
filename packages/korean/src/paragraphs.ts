import type { Span } from './span.ts'

/** Paragraphs of a normalised text: what stands between line breaks, without the spaces around it. Empty lines are none. */
export function splitParagraphs(text: string): Span[] {
  const found: Span[] = []
  for (const line of text.matchAll(/[^\n]+/g)) {
    const span = trim(text, { start: line.index, end: line.index + line[0].length })
    if (span.start < span.end) found.push(span)
  }
  return found
}

/** The span without white space at its ends. */
export function trim(text: string, { start, end }: Span): Span {
  let first = start
  let last = end
  while (first < last && isSpace(text, first)) first++
  while (last > first && isSpace(text, last - 1)) last--
  return { start: first, end: last }
}

function isSpace(text: string, position: number): boolean {
  return /\s/.test(text[position]!)
}
