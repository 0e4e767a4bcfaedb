/** What looks like a mail address, in whatever quotes and columns a store writes around it. */
const ADDRESS = /[^\s,;<>"'()]+@[^\s,;<>"'()]+\.[^\s,;<>"'()]+/g

/** Mail addresses of a store's list of testers, in lower case, each once. */
export function readAddresses(csv: string): string[] {
  return [...new Set((csv.match(ADDRESS) ?? []).map((address) => address.toLowerCase()))]
}
