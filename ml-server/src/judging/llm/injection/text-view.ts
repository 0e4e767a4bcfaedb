import type { Span } from '@truegul/korean'

/** Another reading of a text: what rules look at, and for each of its units the place in the text that was read. */
export type TextView = { text: string; places: readonly Span[] }

/** Where a non-empty stretch of a view stands in the text that was read, whichever way the view runs. */
export function placeOf({ places }: TextView, { start, end }: Span): Span {
  const first = places[start] ?? { start: 0, end: 0 }
  const last = places[end - 1] ?? first
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) }
}

/** A view of a text in which each match is read as something else, often as nothing. What is not matched stays as it is. */
export function replaceInView(
  view: TextView,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string,
): TextView {
  const parts: string[] = []
  const places: Span[] = []
  let done = 0
  const keepUntil = (end: number) => {
    parts.push(view.text.slice(done, end))
    for (; done < end; done++) places.push(view.places[done]!)
  }
  for (const match of view.text.matchAll(pattern)) {
    const { 0: found, index } = match
    keepUntil(index)
    const replaced = replacement(match)
    parts.push(replaced)
    const sameLength = replaced.length === found.length
    const whole = placeOf(view, { start: index, end: index + found.length })
    for (let unit = 0; unit < replaced.length; unit++) places.push(sameLength ? view.places[index + unit]! : whole)
    done = index + found.length
  }
  keepUntil(view.text.length)
  return { text: parts.join(''), places }
}
