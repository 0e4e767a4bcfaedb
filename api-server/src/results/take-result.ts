import {
  type Detection,
  FAILURES_OF_THE_TEXT,
  type postResult as operation,
  type Parsed,
  Problem,
} from '@truegul/contract'
import type { Context } from '../context.ts'
import { type Statement, sqlState } from '../database/database.ts'
import { requireSoundResult } from './require-sound-result.ts'
import type { Verdict } from './store-judged.ts'

type Outcome = Parsed<typeof operation>

/** An unfinished task; the row lock makes the second of two results wait, look again and find it finished. */
const UNFINISHED = `id = $1 and state in ('waiting', 'enqueued')`
const VERDICT = `select exists (select from task) as taken, exists (select from tasks where id = $1) as known`

/** Gives back the place of the day, but for a failure that lies in the text: else a text that always fails could be sent without end. */
const takeFailed: Statement = {
  name: 'take-failed',
  text: `
    with task as (
      update tasks set state = 'failed', finished_at = now(), leased_until = null
      where ${UNFINISHED} returning submission_id
    ), counted as (
      select id, user_id, counted_on from submissions where id = (select submission_id from task) for update
    ), submission as (
      update submissions s set status = 'failed', failure = $2, counted_on = case when $2 = any($3) then s.counted_on end
      from counted where s.id = counted.id
    ), usage as (
      update daily_usage u set used = used - 1 from counted
      where $2 <> all($3) and u.user_id = counted.user_id and u.day = counted.counted_on and u.used > 0
    )
    ${VERDICT}`,
}

const takeDelayed: Statement = {
  name: 'take-delayed',
  text: `
    with task as (
      update tasks set delayed_since = coalesce(delayed_since, now()) where ${UNFINISHED} returning id
    )
    ${VERDICT}`,
}

/**
 * Takes what became of a task, in one statement. Of two at once, one finds the task unfinished; a later one changes nothing.
 *
 * @throws Problem `not-found` (also for a deleted account's task), `task-finished`, `judgement-refused`
 */
export async function takeResult(context: Context, outcome: Outcome): Promise<null> {
  if (outcome.outcome === 'judged') await requireSoundResult(context, outcome)
  const verdict = await store(context, outcome).catch(refuseUnstorable)
  if (!verdict.known) throw new Problem('not-found', 'There is no such task.')
  if (!verdict.taken) throw new Problem('task-finished', 'The task already has its result; this one was not needed.')
  context.metrics.outcomes.inc({ outcome: outcome.outcome })
  if (outcome.outcome === 'failed') context.metrics.failures.inc({ failure: outcome.failure })
  if (outcome.outcome === 'judged' && outcome.detection) {
    context.metrics.detections.inc({ verdict: verdictOf(outcome.detection) })
  }
  return null
}

async function store({ database, storeJudged }: Context, outcome: Outcome): Promise<Verdict> {
  if (outcome.outcome === 'judged') return storeJudged(outcome)
  const [verdict] =
    outcome.outcome === 'delayed'
      ? await database.query<Verdict>(takeDelayed, [outcome.taskId])
      : await database.query<Verdict>(takeFailed, [outcome.taskId, outcome.failure, FAILURES_OF_THE_TEXT])
  return verdict!
}

function verdictOf({ flagged, abstained }: Detection): 'flagged' | 'abstained' | 'passed' {
  if (abstained) return 'abstained'
  return flagged ? 'flagged' : 'passed'
}

/** Class 22, data exception: JSON in PostgreSQL has no NUL and no half of a character. */
function refuseUnstorable(error: unknown): never {
  if (!sqlState(error)?.startsWith('22')) throw error
  const message = 'holds a character that cannot be stored: NUL, or half of a surrogate pair'
  throw new Problem('invalid-input', `judgement ${message}.`, { errors: [{ field: 'judgement', message }] })
}
