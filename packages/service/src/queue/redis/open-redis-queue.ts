import { Queue as BullQueue } from 'bullmq'
import type { Log } from '../../log/create-log.ts'
import { type JobState, type Queue, QueueError } from '../queue.ts'
import { watchOutage } from '../watch-outage.ts'
import { within } from '../within.ts'
import { linkRedis, PREFIX, unlinkRedis } from './link-redis.ts'

/** An add of thousands of jobs would hold Redis for long. */
const BATCH = 200

/** Milliseconds that anything but `add` waits for an answer. */
const PATIENCE = 5_000

const JOB = {
  attempts: Number.MAX_SAFE_INTEGER,
  backoff: { type: 'growing' },
  // An id dedups only while its job is remembered. Seconds.
  removeOnComplete: { age: 3600 },
  stackTraceLimit: 0,
}

/** BullMQ on Redis or Valkey. */
export function openRedisQueue<T>(url: string, name: string, log: Log | undefined): Queue<T> {
  const redis = linkRedis(url, { name: `truegul-${name}-queue`, outage: watchOutage(log) })
  const queue = new BullQueue(name, {
    connection: redis,
    prefix: PREFIX,
    skipVersionCheck: true,
    streams: { events: { maxLen: 100 } }, // nobody reads them
  })
  queue.on('error', () => {}) // the link tells of outages, the calls reject with everything else
  const closed = Promise.withResolvers<never>()
  closed.promise.catch(() => {})
  const answer = <R>(work: Promise<R>, patience = PATIENCE) => within(Promise.race([work, closed.promise]), patience)

  return {
    async add(jobs) {
      for (let from = 0; from < jobs.length; from += BATCH) {
        const batch = jobs.slice(from, from + BATCH)
        const adding = queue.addBulk(batch.map(({ id, data }) => ({ name: 'job', data, opts: { ...JOB, jobId: id } })))
        await Promise.race([adding, closed.promise])
      }
    },
    states: (ids) => answer(Promise.all(ids.map(async (id) => jobState(await queue.getJobState(id))))),
    remove: (ids) => answer(Promise.all(ids.map((id) => queue.remove(id))).then(() => {})),
    async depth() {
      const { wait = 0, delayed = 0, active = 0 } = await answer(queue.getJobCounts('wait', 'delayed', 'active'))
      return { waiting: wait + delayed, active }
    },
    ping: (milliseconds) =>
      answer(
        redis.ping().then(() => {}),
        milliseconds,
      ),
    async close() {
      closed.reject(new QueueError('queue-closed', 'the queue was closed'))
      await within(queue.close(), PATIENCE).catch(() => {})
      unlinkRedis(redis)
    },
  }
}

function jobState(state: string): JobState {
  if (state === 'unknown') return 'missing'
  return state === 'completed' || state === 'failed' ? 'over' : 'live'
}
