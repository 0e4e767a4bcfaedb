import type { User } from '@truegul/contract'

/** The UTC day of the database's clock: what an essay counts for, in SQL. */
export const TODAY = `(now() at time zone 'utc')::date`

/** When that day ends and its limit starts anew. */
export const DAY_ENDS = `((${TODAY} + 1)::timestamp at time zone 'utc')`

/** Places of the day that a user has taken; `userId` is SQL. A retry that we owed may have taken one more than the limit. */
export const usedToday = (userId: string) =>
  `coalesce((select used from daily_usage where user_id = ${userId} and day = ${TODAY}), 0)`

/** What is left of the day, as the learner sees it. */
export const wireQuota = (limit: number, used: number, dayEnds: Date): NonNullable<User['quota']> => ({
  limit,
  used,
  resetsAt: dayEnds.toISOString(),
})
