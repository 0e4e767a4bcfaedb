/** Places of sentences; or, for a word, its uses by place. */
export type Part = readonly number[]

/** A word used once may be there by chance. */
const ONCE = 0.5

export function usesIn(uses: Part, part: Part): number {
  let all = 0
  for (const place of part) all += uses[place]!
  return all
}

export function worthOf(uses: number): number {
  if (uses === 0) return 0
  return uses > 1 ? 1 : ONCE
}
