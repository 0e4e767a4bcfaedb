import type { NormalisedText } from './normalise.ts'

type Line = { start: number; end: number }

const STOPPED = /[.?!。．？！…:;][\p{Pe}\p{Pf}"'\s]*$/u
/** Ends as a sentence does whose full stop was forgotten. */
const SAID = /[다요까죠]\s*$/
/** A new paragraph or a point of a list. */
const BEGINS_ANEW = /^(?:\s{1,}|[\p{Pd}•·*○●▶]\s?|\(?\d{1,2}[.)]|[①-⑳])/u
// Ours, estimates: a heading is shorter; fewer breaks show no width; a sentence or two may end at the edge by accident.
const LONGER_THAN_A_HEADING = 15
const FEWEST_BREAKS = 3
const FULL_SHARE = 0.8
/** Of lines cut at a number of characters nearly all are equally long, of lines broken at spaces less than half. */
const CUT_SHARE = 0.7

/**
 * Takes back line breaks that only fit lines to a width: those of a mail, a manuscript, a small screen. A break that ends a sentence
 * stays, unless the whole text is broken at one width. Between words a space takes its place; in a word cut in two, nothing.
 */
export function unwrapLines(source: NormalisedText): NormalisedText {
  const { text } = source
  if (!text.includes('\n')) return source
  const lines = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }))
  const width = widthOf(text, lines)
  const isCut = width !== null && shareOf(lines.slice(0, -1), ({ start, end }) => end - start >= width - 1) >= CUT_SHARE
  const joined = lines.slice(0, -1).flatMap((line, number) => {
    const next = lines[number + 1]!
    // An empty line between them is meant.
    if (next.start - line.end > 1 || !isWrap(text, line, next, width)) return []
    return [{ at: line.end, by: isCut && line.end - line.start >= width ? '' : ' ' }]
  })
  return joined.length === 0 ? source : replaced(source, joined)
}

function isWrap(text: string, line: Line, next: Line, width: number | null): boolean {
  const [before, after] = [text.slice(line.start, line.end), text.slice(next.start, next.end)]
  if (width !== null) return !/^\s{2}|^[\p{Pd}•]/u.test(after) && isFull(text, line, next, width)
  return (
    !STOPPED.test(before) &&
    !SAID.test(before) &&
    !BEGINS_ANEW.test(after) &&
    before.trim().length > LONGER_THAN_A_HEADING
  )
}

/** The width at which a text is broken; null when its lines end where somebody meant them to. */
function widthOf(text: string, lines: readonly Line[]): number | null {
  const width = Math.max(...lines.map(({ start, end }) => end - start))
  const pairs = lines.slice(0, -1).map((line, number) => [line, lines[number + 1]!] as const)
  const inside = pairs.filter(([line]) => !STOPPED.test(text.slice(line.start, line.end)))
  if (inside.length < FEWEST_BREAKS) return null
  return shareOf(inside, ([line, next]) => isFull(text, line, next, width)) >= FULL_SHARE ? width : null
}

/** Would the next line's first word not have fitted in? */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  const word = /^\s*\S*/.exec(text.slice(next.start, next.end))![0].trim()
  return line.end - line.start + 1 + word.length > width
}

function shareOf<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(is).length / all.length
}

/** The same text with other characters in some places, each one code unit long before. */
function replaced({ text, toSource }: NormalisedText, places: readonly { at: number; by: string }[]): NormalisedText {
  const parts: string[] = []
  const from: number[] = []
  let done = 0
  const take = (part: string, at: number) => {
    for (let unit = 0; unit < part.length; unit++) from.push(at + unit)
    parts.push(part)
  }
  for (const { at, by } of places) {
    take(text.slice(done, at), done)
    take(by, at)
    done = at + 1
  }
  take(text.slice(done), done)
  return {
    text: parts.join(''),
    toSource: ({ start, end }) => toSource({ start: from[start] ?? text.length, end: (from[end - 1] ?? -1) + 1 }),
  }
}
