import { to } from './to.ts'
import { go, useAddress } from './use-address.ts'

/**
 * The filters of a table, which live in the address. `set` goes back to the first page unless the page is what is set.
 * `pick` reads one that must be among `words`: what somebody typed into the address is no reason to fail.
 */
export function useFilters() {
  const { path, query } = useAddress()
  const all = Object.fromEntries(query)
  return {
    all,
    text: (name: string): string | undefined => query.get(name) || undefined,
    pick: <T extends string>(name: string, words: readonly T[]): T | undefined =>
      words.find((word) => word === query.get(name)),
    number: (name: string): number | undefined => {
      const number = Number(query.get(name) ?? Number.NaN)
      return Number.isInteger(number) && number > 0 ? number : undefined
    },
    with: (change: Readonly<Record<string, string | number | undefined>>) =>
      to(path, { ...all, page: undefined, ...change }),
    set: (change: Readonly<Record<string, string | number | undefined>>) =>
      go(to(path, { ...all, page: undefined, ...change }), { replace: true }),
  }
}
