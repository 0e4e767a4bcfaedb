type Value = string | number | null | undefined

/** An address with a query: what is empty is left out, so that the same table always has the same address. */
export function to(path: string, query: Readonly<Record<string, Value>> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()
  return text === '' ? path : `${path}?${text}`
}
