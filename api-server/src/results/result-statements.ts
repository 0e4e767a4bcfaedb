import type { Statement } from '../database.ts'

/** An unfinished task; the row lock makes the second of two results wait, look again and find it finished. */
const UNFINISHED = `id = $1 and state in ('waiting', 'enqueued')`
const VERDICT = `select exists (select from task) as taken, exists (select from tasks where id = $1) as known`

/** Nothing is counted for what could not be judged. */
export const takeFailed: Statement = {
  name: 'take-failed',
  text: `
    with task as (
      update tasks set state = 'failed', finished_at = now(), leased_until = null
      where ${UNFINISHED} returning submission_id
    ), counted as (
      select id, user_id, counted_on from submissions where id = (select submission_id from task) for update
    ), submission as (
      update submissions s set status = 'failed', failure = $2, counted_on = null from counted where s.id = counted.id
    ), usage as (
      update daily_usage u set used = used - 1 from counted
      where u.user_id = counted.user_id and u.day = counted.counted_on and u.used > 0
    )
    ${VERDICT}`,
}

export const takeDelayed: Statement = {
  name: 'take-delayed',
  text: `
    with task as (
      update tasks set delayed_since = coalesce(delayed_since, now()) where ${UNFINISHED} returning id
    )
    ${VERDICT}`,
}
