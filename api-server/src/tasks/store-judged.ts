import type { Parsed, postResult } from '@truegul/contract'
import { batch } from '../batch.ts'
import { type Database, type Statement, sqlState } from '../database.ts'

export type Judged = Extract<Parsed<typeof postResult>, { outcome: 'judged' }>

/** `taken`: this result is the task's. `known`: there is such a task. */
export type Verdict = { taken: boolean; known: boolean }

export type StoreJudged = (judged: Judged) => Promise<Verdict>

/**
 * Task, result and submission of several essays in one statement. A task's row lock makes the second of two results wait, look
 * again and find it finished; locked in the order of ids, as the relay does, so that nobody waits in a circle.
 */
const store: Statement = {
  name: 'store-judged',
  text: `
    with judged as (
      select * from unnest($1::uuid[], $2::jsonb[], $3::text[], $4::text[], $5::int[], $6::int[], $7::int[], $8::int[],
          $9::int[], $10::int[], $11::text[], $12::jsonb[])
        as judged (task_id, detection, rubric_version, scorer, total, content, organisation, language_use,
          range_low, range_high, level, judgement)
    ), known as (
      select id, state from tasks where id = any($1) order by id for update
    ), task as (
      update tasks t set state = 'done', finished_at = now(), leased_until = null,
        detection = judged.detection, detected_at = case when judged.detection is null then null else now() end
      from known k join judged on judged.task_id = k.id
      where t.id = k.id and k.state in ('waiting', 'enqueued')
      returning t.id, t.submission_id
    ), result as (
      insert into scoring_results (submission_id, rubric_version, scorer, total, content, organisation, language_use,
        range_low, range_high, level, judgement)
      select t.submission_id, j.rubric_version, j.scorer, j.total, j.content, j.organisation, j.language_use,
        j.range_low, j.range_high, j.level, j.judgement
      from task t join judged j on j.task_id = t.id
    ), submission as (
      update submissions s set status = 'completed', completed_at = now() from task where s.id = task.submission_id
    )
    select j.task_id, t.id is not null as taken, k.id is not null as known
    from judged j left join known k on k.id = j.task_id left join task t on t.id = j.task_id`,
}

const MOST = 50

/** Opens the way of judgements into the database: one statement at a time, for all that came while the last was under way. */
export function createStoreJudged(database: Database): StoreJudged {
  const run = async (items: readonly Judged[]): Promise<Verdict[]> => {
    const rows = items.map(columnsOf)
    const columns = Array.from({ length: rows[0]!.length }, (_, column) => rows.map((row) => row[column]))
    const verdicts = await database.query<Verdict & { task_id: string }>(store, columns)
    const byTask = new Map(verdicts.map(({ task_id, taken, known }) => [task_id, { taken, known }]))
    return items.map(({ taskId }) => byTask.get(taskId.toLowerCase())!)
  }
  return batch({
    run,
    keys: ({ taskId }) => [taskId.toLowerCase()],
    // PostgreSQL refused a value; which one, it does not say.
    isOfOne: (error) => sqlState(error) !== undefined,
    most: MOST,
  })
}

function columnsOf({ taskId, judgement, detection }: Judged): unknown[] {
  const { provenance, total, range, level } = judgement
  const scores = judgement.criteria.map(({ score }) => score)
  return [
    taskId,
    detection && JSON.stringify(detection),
    provenance.rubricVersion,
    provenance.scorer,
    total,
    ...scores,
    ...range,
    level,
    JSON.stringify(judgement),
  ]
}
