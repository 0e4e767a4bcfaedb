import type { PrivateSuggestion } from './private-suggestions.ts'

/** The same sample every time: of each rule those with the lowest keys, at most `perRule`. Keys are as good as random. */
export function drawSample<T extends Pick<PrivateSuggestion, 'key' | 'rule'>>(all: readonly T[], perRule: number): T[] {
  const byRule = Map.groupBy(all, (suggestion) => suggestion.rule)
  return [...byRule.keys()].sort().flatMap((rule) =>
    byRule
      .get(rule)!
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .slice(0, perRule),
  )
}
