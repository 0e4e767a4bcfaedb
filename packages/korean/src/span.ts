/** A stretch of a text: UTF-16 code units, `end` exclusive. */
export type Span = { start: number; end: number }

/** Do two stretches have a code unit in common? */
export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}
