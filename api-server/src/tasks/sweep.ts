import type { JudgeTask } from '@truegul/contract'
import type { JobState, Log, Queue } from '@truegul/service'
import type { ApiMetrics } from '../api-metrics.ts'
import type { Database, Statement } from '../database/database.ts'
import { type Loop, startLoop } from './loop.ts'
import { jobId } from './relay.ts'

type Options = {
  database: Database
  queue: Queue<JudgeTask>
  metrics: ApiMetrics
  log: Log
  /** Milliseconds in the queue after which a task is looked for. */
  after: number
  nudgeRelay: () => void
}
type Found = { id: string; round: number }

const BATCH = 200

/** Later rounds are looked for later: an essay that no worker can finish must not go round and round at full speed. */
const overdue: Statement = {
  name: 'overdue-tasks',
  text: `
    select id, round from tasks
    where state = 'enqueued' and enqueued_at < now() - $1 * least(round, 20) * interval '1 ms'
    order by enqueued_at limit $2`,
}

const markSeen: Statement = {
  name: 'mark-alive',
  text: `update tasks set enqueued_at = now() where id = any($1) and state = 'enqueued'`,
}

/** Only a task that is still in the round that was looked for: its result may have come, or another server been faster. */
const sendAgain: Statement = {
  name: 'send-again',
  text: `
    update tasks t set state = 'waiting', round = t.round + $3
    from unnest($1::uuid[], $2::int[]) as lost (id, round)
    where t.id = lost.id and t.round = lost.round and t.state = 'enqueued'`,
}

const due: Statement = { name: 'due-removals', text: 'select job_id from queue_removals limit $1' }
const done: Statement = { name: 'removals-done', text: 'delete from queue_removals where job_id = any($1)' }

/**
 * Looks for tasks that went to the queue long ago and have no result. One that the queue still has is left alone, because
 * every duplicate is a paid judgement; one that it lost goes again under the same id, and one that it believes done, although
 * no result came, goes again under a new id. Also has the queue forget what belongs to deleted accounts and essays.
 */
export function startSweep({ database, queue, metrics, log, after, nudgeRelay }: Options): Loop {
  const round = async () => {
    const tasks = await database.query<Found>(overdue, [after, BATCH])
    const states = tasks.length > 0 ? await queue.states(tasks.map(jobId)) : []
    const inState = (state: JobState) => tasks.filter((_, position) => states[position] === state)
    const live = inState('live')
    if (live.length > 0) await database.query(markSeen, [live.map(({ id }) => id)])
    await again('missing', inState('missing'), 0)
    await again('over', inState('over'), 1)
    const isMoreToRemove = await removeJobs(database, queue)
    return tasks.length === BATCH || isMoreToRemove
  }

  const again = async (found: JobState, tasks: Found[], rounds: 0 | 1) => {
    if (tasks.length === 0) return
    await database.query(sendAgain, [tasks.map(({ id }) => id), tasks.map((task) => task.round), rounds])
    metrics.swept.inc({ found }, tasks.length)
    log.warn({ found, tasks: tasks.length }, 'tasks without a result go to the queue again')
    nudgeRelay()
  }

  return startLoop({ name: 'sweep', every: Math.min(3_000, Math.max(200, after / 4)), round, log })
}

/**
 * Has the queue forget the jobs of deleted accounts and essays. A job that a worker holds stays written down until it is over; its result
 * will find no task. True when there may be more to do at once.
 */
async function removeJobs(database: Database, queue: Queue<JudgeTask>): Promise<boolean> {
  const rows = await database.query<{ job_id: string }>(due, [BATCH])
  if (rows.length === 0) return false
  const ids = rows.map(({ job_id }) => job_id)
  await queue.remove(ids)
  const states = await queue.states(ids)
  const gone = ids.filter((_, position) => states[position] === 'missing')
  await database.query(done, [gone])
  return ids.length === BATCH && gone.length > 0
}
