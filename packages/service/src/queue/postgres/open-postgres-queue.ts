import type { Log } from '../../log/create-log.ts'
import { type JobState, type Queue, QueueError } from '../queue.ts'
import { watchOutage } from '../watch-outage.ts'
import { within } from '../within.ts'
import { linkPostgres } from './link-postgres.ts'
import { CHANNEL } from './queue-tables.ts'

const BATCH = 500

/** Milliseconds that anything but `add` waits for an answer. */
const PATIENCE = 5_000

const ADD = `
with added as (
  insert into queue.job (queue, id, data)
  select $1, new.id, new.data from unnest($2::text[], $3::text[]) as new (id, data)
  on conflict do nothing
  returning 1
)
select pg_notify('${CHANNEL}', $1) where exists (select from added)`

const STATES = 'select id, state from queue.job where queue = $1 and id = any($2::text[])'

const REMOVE = `delete from queue.job where queue = $1 and id = any($2::text[]) and state <> 'running'`

const DEPTH = `
select (select count(*)::int from queue.job where queue = $1 and state = 'waiting') as waiting,
  (select count(*)::int from queue.job where queue = $1 and state = 'running') as active`

/** The queue inside PostgreSQL, for the embedded setup: one table, LISTEN/NOTIFY, FOR UPDATE SKIP LOCKED. */
export function openPostgresQueue<T>(url: string, name: string, log: Log | undefined): Queue<T> {
  const link = linkPostgres(url, { name: `truegul-${name}-queue`, connections: 3, outage: watchOutage(log) })
  const closed = Promise.withResolvers<never>()
  closed.promise.catch(() => {})
  const answer = <R>(work: Promise<R>, patience = PATIENCE) => within(Promise.race([work, closed.promise]), patience)

  return {
    async add(jobs) {
      for (let from = 0; from < jobs.length; from += BATCH) {
        const batch = jobs.slice(from, from + BATCH)
        const ids = batch.map(({ id }) => id)
        const data = batch.map((job) => JSON.stringify(job.data))
        await Promise.race([link.query('add', ADD, [name, ids, data]), closed.promise])
      }
    },
    async states(ids) {
      const rows = await answer(link.query<{ id: string; state: string }>('states', STATES, [name, ids]))
      const states = new Map(rows.map(({ id, state }) => [id, jobState(state)]))
      return ids.map((id) => states.get(id) ?? 'missing')
    },
    async remove(ids) {
      await answer(link.query('remove', REMOVE, [name, ids]))
    },
    async depth() {
      const [row] = await answer(link.query<{ waiting: number; active: number }>('depth', DEPTH, [name]))
      return row ?? { waiting: 0, active: 0 }
    },
    async ping(milliseconds) {
      await answer(link.query('ping', 'select 1', []), milliseconds)
    },
    async close() {
      closed.reject(new QueueError('queue-closed', 'the queue was closed'))
      await within(link.close(), PATIENCE).catch(() => {})
    },
  }
}

const jobState = (state: string): JobState => (state === 'over' ? 'over' : 'live')
