import type { Output } from '@truegul/contract'
import type { getOverview } from '@truegul/contract/console'
import type { Query, Statement } from '../../database/database.ts'
import { FAILED } from '../money/call-money.ts'

type Overview = Output<typeof getOverview>

/** Two looks, because each of the two states has its index. */
const queue: Statement = {
  name: 'overview-queue',
  text: `
    with unfinished as (
      select waiting_since, delayed_since from tasks where state = 'waiting'
      union all select waiting_since, delayed_since from tasks where state = 'enqueued'
    )
    select count(*)::float8 as waiting, count(delayed_since)::float8 as delayed,
      extract(epoch from now() - min(waiting_since))::float8 as "oldestWaiting"
    from unfinished`,
}

/** From the submit, or the latest retry, to the end. */
const results: Statement = {
  name: 'overview-results',
  text: `
    with ended as (
      select t.state, s.failure, extract(epoch from t.finished_at - t.waiting_since) as seconds
      from tasks t join submissions s on s.id = t.submission_id where t.finished_at >= now() - interval '1 day'
    )
    select (count(*) filter (where state = 'done'))::float8 as completed, (count(*) filter (where state = 'failed'))::float8 as failed,
      percentile_cont(0.5) within group (order by seconds) as p50, percentile_cont(0.95) within group (order by seconds) as p95,
      coalesce((select json_agg(json_build_object('failure', failure, 'count', count) order by count desc, failure) from (
        select failure, count(*) from ended where failure is not null group by failure) as failures), '[]') as failures
    from ended`,
}

const calls: Statement = {
  name: 'overview-calls',
  text: `
    select provider, count(*)::float8 as calls, (count(*) filter (where ${FAILED}))::float8 as failed,
      percentile_cont(0.5) within group (order by milliseconds) as p50,
      percentile_cont(0.95) within group (order by milliseconds) as p95,
      (count(outcome) filter (where created_at >= (select now() - interval '1 hour')))::float8 as "endedOfHour",
      (count(*) filter (where ${FAILED} and created_at >= (select now() - interval '1 hour')))::float8 as "failedOfHour"
    from llm_calls where created_at >= now() - interval '1 day' group by provider order by provider`,
}

type Calls = Overview['calls'][number] & { endedOfHour: number; failedOfHour: number }

/** How essays fare: what waits, what ended in the last day, and the calls to LLMs for it. */
export async function readJudging(query: Query) {
  const [queued, ended, called] = await Promise.all([
    query<Overview['queue']>(queue, []),
    query<Overview['results']>(results, []),
    query<Calls>(calls, []),
  ])
  const sum = (count: (row: Calls) => number) => called.reduce((before, row) => before + count(row), 0)
  return {
    queue: queued[0]!,
    results: ended[0]!,
    calls: called.map(({ provider, calls: all, failed, p50, p95 }) => ({ provider, calls: all, failed, p50, p95 })),
    callsOfHour: { ended: sum(({ endedOfHour }) => endedOfHour), failed: sum(({ failedOfHour }) => failedOfHour) },
  }
}
