/**
 * Replacing a secret without anybody noticing: old, then both with the old one first, both with the new one first, the new one. Both of a
 * pair are taken, the first is used.
 */
export type Rotation =
  | { step: 'not-begun'; old: string }
  /** `old,new` */
  | { step: 'both-taken'; old: string; next: string }
  /** `new,old` */
  | { step: 'new-used'; old: string; next: string }
  | { step: 'done' }
  /** A pair of which the value before does not tell which is the old one. */
  | { step: 'unclear' }

/** Where a rotation stands, by the value and the one before it. `done` where the value before was the pair that it ends. */
export function rotationStep(value: string, previous: string | null): Rotation {
  const parts = split(value)
  const before = previous === null ? [] : split(previous)
  const [first, second] = parts
  if (first === undefined || parts.length > 2) return { step: 'unclear' }
  if (second === undefined) {
    const isEnd = before.length === 2 && before[0] === first
    return isEnd ? { step: 'done' } : { step: 'not-begun', old: first }
  }
  if (before.length === 1 && before[0] === first) return { step: 'both-taken', old: first, next: second }
  if (before.length === 2 && before[0] === second && before[1] === first) {
    return { step: 'new-used', old: second, next: first }
  }
  return { step: 'unclear' }
}

const split = (value: string) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
