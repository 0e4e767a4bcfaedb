import { Problem } from '@truegul/contract'

/** The limit of the day is used up; it starts again at midnight UTC. */
export function tooManyEssays(limit: number, now: Date): Problem {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1)
  const retryAfter = Math.max(1, Math.ceil((midnight - now.getTime()) / 1000))
  const hours = Math.ceil(retryAfter / 3600)
  const wait = hours === 1 ? 'less than an hour' : `about ${hours} hours`
  const detail = `You have submitted the ${limit} essays of today. The next one can go in ${wait}, after midnight UTC.`
  return new Problem('too-many-essays', detail, { retryAfter })
}
