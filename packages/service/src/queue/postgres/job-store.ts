import type { PostgresLink } from './link-postgres.ts'
import { CHANNEL } from './queue-tables.ts'

export type ClaimedJob = { id: string; data: string; failures: number; starts: number; addedAt: Date }

/** What one worker says to the queue's table. Whatever is about a job counts only while this worker holds it. */
export type JobStore = {
  /** Forgets the data of jobs that are done, keeping their ids, and claims up to `wanted` others. */
  finishAndClaim(done: readonly string[], wanted: number): Promise<ClaimedJob[]>
  /** After a run that rejected: again in `pause` milliseconds. */
  putOff(id: string, pause: number): Promise<void>
  /** Another worker may have them, now. */
  handBack(ids: readonly string[]): Promise<void>
  /** A sign of life. */
  keep(ids: readonly string[]): Promise<void>
  /** Frees the jobs of workers that gave no sign of life, forgets what was over an hour ago. */
  tidy(): Promise<void>
}

// The ids as an array, because joined with the table the planner may choose to read all of it (seen: 58 ms instead of 1).
const FINISH_AND_CLAIM = `
with finished as (
  update queue.job set state = 'over', data = null, holder = null, held_until = null, over_at = now()
  where queue = $1 and id = any($3::text[]) and holder = $2
), next as (
  select array(
    select id from queue.job
    where queue = $1 and state = 'waiting' and run_at <= now()
    order by run_at
    limit $4
    for update skip locked
  ) as ids
)
update queue.job
set state = 'running', holder = $2, held_until = now() + $5 * interval '1 ms', starts = starts + 1
where queue = $1 and id = any((select ids from next)::text[])
returning id, data, failures, starts, added_at as "addedAt"`

const PUT_OFF = `
update queue.job
set state = 'waiting', holder = null, held_until = null, failures = failures + 1, run_at = now() + $4 * interval '1 ms'
where queue = $1 and holder = $2 and id = $3`

const HAND_BACK = `
with freed as (
  update queue.job set state = 'waiting', holder = null, held_until = null, run_at = now()
  where queue = $1 and holder = $2 and id = any($3::text[])
  returning 1
)
select pg_notify('${CHANNEL}', $1) where exists (select from freed)`

const KEEP = `
update queue.job set held_until = now() + $4 * interval '1 ms'
where queue = $1 and holder = $2 and id = any($3::text[])`

// After an outage the living get two seconds to say that they live.
const FREE_LAPSED = `
with freed as (
  update queue.job set state = 'waiting', holder = null, held_until = null, run_at = now()
  where queue = $1 and state = 'running' and held_until < now() - interval '2 s'
    and pg_postmaster_start_time() < now() - interval '5 s'
  returning 1
)
select pg_notify('${CHANNEL}', $1) where exists (select from freed)`

const FORGET = `delete from queue.job where state = 'over' and over_at < now() - interval '1 hour'`

type Place = { queue: string; holder: string; lockFor: number }

export function jobStore({ query }: PostgresLink, { queue, holder, lockFor }: Place): JobStore {
  return {
    finishAndClaim: (done, wanted) =>
      query<ClaimedJob>('finish-and-claim', FINISH_AND_CLAIM, [queue, holder, done, wanted, lockFor]),
    async putOff(id, pause) {
      await query('put-off', PUT_OFF, [queue, holder, id, pause])
    },
    async handBack(ids) {
      if (ids.length > 0) await query('hand-back', HAND_BACK, [queue, holder, ids])
    },
    async keep(ids) {
      if (ids.length > 0) await query('keep', KEEP, [queue, holder, ids, lockFor])
    },
    async tidy() {
      await query('free-lapsed', FREE_LAPSED, [queue])
      await query('forget', FORGET, [])
    },
  }
}
