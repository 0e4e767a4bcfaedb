import type { Judgement } from '@truegul/contract'
import { normalise, type Span } from '@truegul/korean'

/**
 * A stored judgement for the same text in other bytes (line breaks, decomposed letters, space around it): offsets and quotes of `from` become
 * those of `to`. Null when the two are not the same text after all.
 */
export function remapJudgement(judgement: Judgement, from: string, to: string): Judgement | null {
  if (from === to) return judgement
  const source = normalise(from)
  const target = normalise(to)
  if (source.text.trim() !== target.text.trim()) return null
  const shift = leadOf(target.text) - leadOf(source.text)
  const places = placesOf(source)
  const moved = ({ start, end }: Span): Span => {
    const first = places.findIndex((place) => place.end > start)
    const last = places.findLastIndex((place) => place.start < end)
    return target.toSource({ start: first + shift, end: last + 1 + shift })
  }
  const anew = <T extends Span>(place: T) => {
    const span = moved(place)
    return { ...place, ...span, original: to.slice(span.start, span.end) }
  }
  return {
    ...judgement,
    ledger: judgement.ledger.map((line) => {
      if (line.start === undefined || line.end === undefined) return line
      const span = moved({ start: line.start, end: line.end })
      return { ...line, ...span, quote: to.slice(span.start, span.end) }
    }),
    corrections: judgement.corrections.map(anew),
    ...(judgement.toCheck ? { toCheck: judgement.toCheck.map(anew) } : {}),
  }
}

/** For each code unit of the normalised text, where it stands in the source. */
function placesOf({ text, toSource }: ReturnType<typeof normalise>): Span[] {
  return Array.from({ length: text.length }, (_, start) => toSource({ start, end: start + 1 }))
}

const leadOf = (text: string) => text.length - text.trimStart().length
