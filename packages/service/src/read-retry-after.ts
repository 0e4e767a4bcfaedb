/** Milliseconds that a Retry-After header (seconds or a date) asks to wait, 0 to `longest`; what is neither counts as nothing. */
export function readRetryAfter(header: string | null | undefined, longest: number): number {
  if (header === null || header === undefined) return 0
  const wait = /^\d+(\.\d+)?$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(wait) ? 0 : Math.min(Math.max(wait, 0), longest)
}
