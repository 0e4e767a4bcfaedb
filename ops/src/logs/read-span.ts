import { UsageError } from '../command/command.ts'

const UNITS: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** A span of time like 90s, 15m, 6h, 2d, in ms. @throws UsageError */
export function readSpan(text: string): number {
  const [, count, unit = ''] = /^(\d{1,5})([smhd])$/.exec(text) ?? []
  const length = Number(count) * (UNITS[unit] ?? 0)
  if (length > 0) return length
  throw new UsageError(`--since is a span of time like 90s, 15m, 6h or 2d, not "${text}".`)
}
