import type { Result } from '@/lib/api/said'
import type { Segment } from './segments'

export type Piece = { start: number; text: string; isToCheck: boolean }
export type ToCheck = NonNullable<Result['toCheck']>

/** Words to check that stand in the text at their places. What a newer server counts in another way is left out. */
export const standingToCheck = (text: string, toCheck: ToCheck | undefined): ToCheck =>
  (toCheck ?? []).filter(({ start, end, original }) => start < end && text.slice(start, end) === original)

/** An unmarked segment cut at the words to check. A word that a mark touches is the mark's alone. */
export function piecesToCheck({ start, text }: Pick<Segment, 'start' | 'text'>, toCheck: ToCheck): Piece[] {
  const pieces: Piece[] = []
  let at = start
  const end = start + text.length
  const cut = (to: number, isToCheck: boolean) => {
    if (to > at) pieces.push({ start: at, text: text.slice(at - start, to - start), isToCheck })
    at = to
  }
  for (const word of toCheck.toSorted((one, other) => one.start - other.start)) {
    if (word.start < at || word.end > end) continue
    cut(word.start, false)
    cut(word.end, true)
  }
  cut(end, false)
  return pieces
}
