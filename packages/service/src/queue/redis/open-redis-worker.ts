import { type Job, WaitingError, Worker } from 'bullmq'
import type { Log } from '../../log/create-log.ts'
import { growingPause } from '../growing-pause.ts'
import type { HandleJob, QueueWorker } from '../queue.ts'
import { watchOutage } from '../watch-outage.ts'
import { within } from '../within.ts'
import { linkRedis, PREFIX, unlinkRedis } from './link-redis.ts'

export type OpenWorkerOptions = { name: string; concurrency: number; lockFor: number; log?: Log }

/** What is left of a stop after the waiting: handing back, and letting go of the connection. Milliseconds. */
const LAST_STEPS = 2_000

/** With nothing to do, a stop waits for a claim that is under way, but not for a queue that is away. Milliseconds. */
const CLAIM_UNDER_WAY = 500

type Held = {
  /** Settles as the handler does. */
  done: Promise<void>
  /** Gives the job back: it waits again, and its outcome here no longer counts. */
  handBack(): Promise<void>
}

/** BullMQ on Redis or Valkey. */
export function openRedisWorker<T>(
  url: string,
  handle: HandleJob<T>,
  { name, concurrency, lockFor, log }: OpenWorkerOptions,
): QueueWorker {
  const redis = linkRedis(url, { name: `truegul-${name}-worker`, outage: watchOutage(log) })
  const held = new Map<string, Held>()

  const work = async (job: Job<T | null>, token: string | undefined) => {
    const id = job.id ?? ''
    // Of a job that was over.
    if (job.data === null) return
    const first = held.get(id)
    if (first) return await first.done
    const { run, gone } = hold(job, job.data, token, handle)
    held.set(id, run)
    try {
      await Promise.race([run.done, gone])
    } finally {
      held.delete(id)
    }
  }
  const worker = new Worker<T | null>(name, (job, token) => work(job, token), {
    connection: redis,
    prefix: PREFIX,
    skipVersionCheck: true,
    concurrency,
    lockDuration: lockFor,
    lockRenewTime: lockFor / 3,
    stalledInterval: Math.min(5_000, lockFor),
    maxStalledCount: Number.MAX_SAFE_INTEGER, // a job whose worker died is never given up
    runRetryDelay: 1_000, // BullMQ's 15 s would be the pause after each outage
    settings: { backoffStrategy: (failures: number) => growingPause(failures) },
  })
  // A finished job keeps its id, so that it is not added again, but not what a learner wrote.
  worker.on('completed', (job) => {
    job
      .updateData(null)
      .catch((error: unknown) => log?.warn({ jobId: job.id, err: error }, 'a finished job keeps its data for an hour'))
  })
  worker.on('error', (error) => log?.debug({ err: error }, 'the queue refused a step'))

  return {
    async stop(milliseconds) {
      const closing = worker.close()
      await within(closing, held.size > 0 ? milliseconds : Math.min(milliseconds, CLAIM_UNDER_WAY)).catch(() => {})
      const handedBack = Promise.allSettled([...held.values()].map((job) => job.handBack())).then(() => closing)
      await within(handedBack, LAST_STEPS).catch(() => {})
      unlinkRedis(redis)
    },
  }
}

/** Starts the run of a job; `gone` rejects once it was handed back. */
function hold<T>(
  job: Job<T | null>,
  data: T,
  token: string | undefined,
  handle: HandleJob<T>,
): { run: Held; gone: Promise<never> } {
  const gone = Promise.withResolvers<never>()
  const abort = new AbortController()
  const done = handle(data, {
    id: job.id ?? '',
    attempt: job.attemptsMade + 1,
    lostRuns: Math.max(0, job.attemptsStarted - job.attemptsMade - 1),
    addedAt: new Date(job.timestamp),
    signal: abort.signal,
  }).catch((error: unknown) => {
    // BullMQ stores the message of an error with the job, and reads meanings from some; neither is wanted.
    throw new Error(error instanceof Error ? error.name : 'failed')
  })
  const handBack = async () => {
    await job.moveToWait(token)
    gone.reject(new WaitingError())
    abort.abort()
  }
  return { run: { done, handBack }, gone: gone.promise }
}
