// Made data, the same at each start.

let seed = 7
/** 0 to 1. */
export function chance(): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}
export const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!
export const int = (low: number, high: number): number => low + Math.floor(chance() * (high - low + 1))

/** The same number, the same id. */
export const idOf = (kind: string, number: number): string =>
  `${kind
    .padEnd(8, '0')
    .replace(/[^0-9a-f]/g, 'a')
    .slice(0, 8)}-0000-4000-8000-${String(number).padStart(12, '0')}`

export const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()
export const dayFrom = (days: number): string =>
  new Date(Date.now() + days * 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10)
export const usd = (dollars: number): string => dollars.toFixed(9)
export const times = <T>(number: number, make: (index: number) => T): T[] =>
  Array.from({ length: number }, (_, at) => make(at))

/** A page of a list, as the input asks. */
export const paged = <T>(items: readonly T[], { page, rows }: { page: number; rows: number }) => ({
  total: items.length,
  items: items.slice((page - 1) * rows, page * rows),
})
export const done = () => ({ changed: true })
export const OPERATOR = idOf('0bee', 1)
export const PROMPT_IDS = ['reading-habit', 'living-alone', 'online-classes', 'part-time-work', 'city-or-country']
