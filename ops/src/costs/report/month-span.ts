export type MonthSpan = {
  /** `YYYY-MM`, UTC as all days here. */
  month: string
  first: Date
  /** The first moment after it. */
  next: Date
  days: number
  /** Days of it that are over, with the part of today; `days` for a month that is over. */
  elapsed: number
}

const DAY = 86_400_000

/** A month, or the present one for null, as it stands at a moment. */
export function monthSpan(month: string | null, now: Date): MonthSpan {
  const name = month ?? now.toISOString().slice(0, 7)
  const first = new Date(`${name}-01T00:00:00Z`)
  const next = new Date(first)
  next.setUTCMonth(first.getUTCMonth() + 1)
  const days = (next.getTime() - first.getTime()) / DAY
  const elapsed = Math.min(days, Math.max(0, (now.getTime() - first.getTime()) / DAY))
  return { month: name, first, next, days, elapsed }
}

export const dayOf = (date: Date) => date.toISOString().slice(0, 10)
