import type { Parsed, postResult } from '@truegul/contract'
import { batch } from '../database/batch.ts'
import { type Database, type Query, type Statement, sqlState } from '../database/database.ts'

export type Judged = Extract<Parsed<typeof postResult>, { outcome: 'judged' }>

/** `taken`: this result is the task's. `known`: there is such a task. */
export type Verdict = { taken: boolean; known: boolean }

export type StoreJudged = (judged: Judged) => Promise<Verdict>

/**
 * Task, result, scores and submission of several essays in one statement. A task's row lock makes the second of two results wait, look
 * again and find it finished; locked in the order of ids, as the relay does, so that nobody waits in a circle. A sealed judgement
 * gives way to the first one that was stored for exactly the same text.
 */
const store: Statement = {
  name: 'store-judged',
  text: `
    with judged as (
      select * from unnest($1::uuid[], $2::jsonb[], $3::text[], $4::text[], $5::int[], $6::int[], $7::int[], $8::int[],
          $9::text[], $10::jsonb[], $11::text[])
        as judged (task_id, detection, rubric_version, scorer, total, max, range_low, range_high, level, judgement, seal)
    ), known as (
      select id, state from tasks where id = any($1) order by id for update
    ), task as (
      update tasks t set state = 'done', finished_at = now(), leased_until = null,
        detection = judged.detection, detected_at = case when judged.detection is null then null else now() end
      from known k join judged on judged.task_id = k.id
      where t.id = k.id and k.state in ('waiting', 'enqueued')
      returning t.id, t.submission_id
    ), own as (
      select t.submission_id, j.rubric_version, j.scorer, j.total, j.max, j.range_low, j.range_high, j.level,
        j.judgement, j.seal
      from task t join judged j on j.task_id = t.id
    ), sealed as (
      select own.submission_id as same_as, first.* from own join submissions s on s.id = own.submission_id
      cross join lateral (
        select r.* from scoring_results r join submissions other on other.id = r.submission_id
        where r.seal = own.seal and other.text = s.text order by r.judged_at, r.submission_id limit 1
      ) as first
      where own.seal is not null
    ), result as (
      insert into scoring_results (submission_id, rubric_version, scorer, total, max, range_low, range_high, level,
        judgement, seal)
      select * from own where not exists (select from sealed where same_as = own.submission_id)
      union all
      select same_as, rubric_version, scorer, total, max, range_low, range_high, level, judgement, seal from sealed
      returning submission_id, judgement
    ), score as (
      insert into criterion_scores (submission_id, criterion, position, score, max)
      select submission_id, c.value ->> 'id', c.place, (c.value ->> 'score')::smallint, (c.value ->> 'max')::smallint
      from result cross join jsonb_array_elements(judgement -> 'criteria') with ordinality as c (value, place)
    ), submission as (
      -- PostgreSQL checks the row that was there when this began before it sees that a retry has changed it.
      update submissions s set status = 'completed', completed_at = now(), failure = null
      from task where s.id = task.submission_id
    )
    select j.task_id, t.id is not null as taken, k.id is not null as known
    from judged j left join known k on k.id = j.task_id left join task t on t.id = j.task_id`,
}

/** For the transaction. Ordered, so that two servers never wait for each other's seals in a circle. */
const lockSeals: Statement = {
  name: 'lock-seals',
  text: `
    select pg_advisory_xact_lock(key)
    from (select distinct hashtextextended(seal, 0) as key from unnest($1::text[]) as seal order by key) as keys`,
}

const MOST = 50

/** Opens the way of judgements into the database: one statement at a time, for all that came while the last was under way. */
export function createStoreJudged(database: Database): StoreJudged {
  const run = async (items: readonly Judged[]): Promise<Verdict[]> => {
    const rows = items.map(columnsOf)
    const columns = Array.from({ length: rows[0]!.length }, (_, column) => rows.map((row) => row[column]))
    const seals = items.map(sealOf).filter((seal) => seal !== null)
    const storeAll = (query: Query) => query<Verdict & { task_id: string }>(store, columns)
    // The lock is a statement of its own, because one sees what was there when it began, not when it got the lock.
    const storeSealed = (query: Query) => query(lockSeals, [seals]).then(() => storeAll(query))
    const verdicts = await (seals.length > 0 ? database.transaction(storeSealed) : storeAll(database.query))
    const byTask = new Map(verdicts.map(({ task_id, taken, known }) => [task_id, { taken, known }]))
    return items.map(({ taskId }) => byTask.get(taskId.toLowerCase())!)
  }
  return batch({
    run,
    keys: (item) => [item.taskId.toLowerCase(), sealOf(item)].filter((key) => key !== null),
    // PostgreSQL refused a value; which one, it does not say.
    isOfOne: (error) => sqlState(error) !== undefined,
    most: MOST,
  })
}

/** The local judge says the same by itself, so its judgements carry none. */
const sealOf = ({ seal, judgement }: Judged): string | null =>
  seal === undefined || judgement.provenance.scorer === 'local' ? null : seal

function columnsOf(judged: Judged): unknown[] {
  const { taskId, judgement, detection } = judged
  const { provenance, total, max, range, level } = judgement
  return [
    taskId,
    detection && JSON.stringify(detection),
    provenance.rubricVersion,
    provenance.scorer,
    total,
    max,
    ...range,
    level,
    JSON.stringify(judgement),
    sealOf(judged),
  ]
}
