import { LOOK_MS } from './aws-settings.ts'
import type { Aws } from './connect-aws.ts'

/**
 * Looks again and again until there is something to tell; null when that took too long.
 *
 * @param minutes how long at most
 */
export async function lookUntil<T>(aws: Aws, minutes: number, look: () => Promise<T | null>): Promise<T | null> {
  const looks = Math.ceil((minutes * 60_000) / LOOK_MS)
  for (let count = 0; count < looks; count += 1) {
    if (count > 0) await aws.untilNextLook()
    const found = await look()
    if (found !== null) return found
  }
  return null
}
