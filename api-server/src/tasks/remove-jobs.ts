import type { JudgeTask } from '@truegul/contract'
import type { Queue } from '@truegul/service'
import type { Database, Statement } from '../database.ts'

const BATCH = 200

const due: Statement = { name: 'due-removals', text: 'select job_id from queue_removals limit $1' }
const done: Statement = { name: 'removals-done', text: 'delete from queue_removals where job_id = any($1)' }

/**
 * Has the queue forget the jobs of deleted accounts. A job that a worker holds stays written down until it is over; its result
 * will find no task. True when there may be more to do at once.
 */
export async function removeJobs(database: Database, queue: Queue<JudgeTask>): Promise<boolean> {
  const rows = await database.query<{ job_id: string }>(due, [BATCH])
  if (rows.length === 0) return false
  const ids = rows.map(({ job_id }) => job_id)
  await queue.remove(ids)
  const states = await queue.states(ids)
  const gone = ids.filter((_, position) => states[position] === 'missing')
  await database.query(done, [gone])
  return ids.length === BATCH && gone.length > 0
}
