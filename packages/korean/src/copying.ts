import type { Span } from './span.ts'

const LETTER = /[\p{L}\p{N}]/u

/**
 * Stretches of a text that stand in the source too, letter for letter, spaces and punctuation aside, for at least `length`
 * letters. Runs that touch are one. Time grows with both lengths.
 */
export function findCopiedRuns(text: string, source: string, length: number): Span[] {
  const { letters: original } = lettersOf(source)
  const known = new Set<string>()
  for (let at = 0; at + length <= original.length; at++) known.add(original.slice(at, at + length))
  const { letters, places } = lettersOf(text)
  const found: Span[] = []
  let reached = -1
  for (let at = 0; at + length <= letters.length; at++) {
    if (!known.has(letters.slice(at, at + length))) continue
    const end = places[at + length - 1]! + 1
    if (at <= reached && found.length > 0) found[found.length - 1]!.end = end
    else found.push({ start: places[at]!, end })
    reached = at + length
  }
  return found
}

/** Letters and digits of a text, with the place of each code unit. */
function lettersOf(text: string): { letters: string; places: number[] } {
  const kept: string[] = []
  const places: number[] = []
  let at = 0
  for (const character of text) {
    if (LETTER.test(character)) {
      kept.push(character)
      for (let unit = 0; unit < character.length; unit++) places.push(at + unit)
    }
    at += character.length
  }
  return { letters: kept.join(''), places }
}
