import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { growingPause } from '../growing-pause.ts'
import type { HandleJob, QueueWorker } from '../queue.ts'
import type { OpenWorkerOptions } from '../redis/open-redis-worker.ts'
import { watchOutage } from '../watch-outage.ts'
import { within } from '../within.ts'
import { type ClaimedJob, jobStore } from './job-store.ts'
import { linkPostgres } from './link-postgres.ts'
import { listenForJobs } from './listen-for-jobs.ts'

/** What is left of a stop after the waiting. Milliseconds. */
const LAST_STEPS = 2_000

/** With nothing to do, a stop waits for a claim that is under way, but not for a queue that is away. Milliseconds. */
const CLAIM_UNDER_WAY = 500

/** Jobs that became due (a pause is over, a worker died) are found this often; new ones announce themselves. Milliseconds. */
const POLL = 500

/**
 * The working side in PostgreSQL. One statement at a time reports what is done and claims what is next, so the busier the
 * worker, the more jobs share a round trip.
 */
export function openPostgresWorker<T>(
  url: string,
  handle: HandleJob<T>,
  { name, concurrency, lockFor, log }: OpenWorkerOptions,
): QueueWorker {
  const outage = watchOutage(log)
  const link = linkPostgres(url, { name: `truegul-${name}-worker`, connections: 3, outage })
  const store = jobStore(link, { queue: name, holder: randomUUID(), lockFor })
  const running = new Map<string, AbortController>()
  let done: string[] = []
  let mayWait = true
  let isStepping = false
  let isStopping = false
  let isClosed = false
  const idle = Promise.withResolvers<void>()

  const step = async () => {
    const wanted = isStopping ? 0 : concurrency - running.size
    if (isStepping || isClosed || (done.length === 0 && !(mayWait && wanted > 0))) return
    isStepping = true
    const reported = done
    done = []
    mayWait = false
    try {
      const claimed = await store.finishAndClaim(reported, wanted)
      if (claimed.length === wanted && wanted > 0) mayWait = true
      for (const job of claimed) run(job)
    } catch (error) {
      done = reported.concat(done)
      mayWait = true
      log?.debug({ err: error }, 'the queue refused a step')
      await sleep(1_000)
    } finally {
      isStepping = false
    }
    if (isStopping && running.size === 0 && done.length === 0) idle.resolve()
    else void step()
  }
  const wake = () => {
    mayWait = true
    void step()
  }

  const run = ({ id, data, failures, starts, addedAt }: ClaimedJob) => {
    if (running.has(id)) return // its lock had lapsed; now it is held again, by the run under way
    const abort = new AbortController()
    running.set(id, abort)
    const job = {
      id,
      attempt: failures + 1,
      lostRuns: Math.max(0, starts - failures - 1),
      addedAt,
      signal: abort.signal,
    }
    handle(JSON.parse(data) as T, job).then(
      () => end(id, () => done.push(id)),
      () => end(id, () => void store.putOff(id, growingPause(failures + 1)).catch(() => {})),
    )
  }
  const end = (id: string, report: () => void) => {
    if (!running.delete(id)) return // handed back meanwhile
    report()
    if (isStopping && running.size === 0 && done.length === 0 && !isStepping) idle.resolve()
    void step()
  }

  const listener = listenForJobs(link.config, name, wake, outage)
  const poll = setInterval(wake, POLL)
  const keep = setInterval(() => void store.keep([...running.keys()]).catch(() => {}), lockFor / 3)
  const tidy = setInterval(() => void store.tidy().catch(() => {}), Math.min(5_000, lockFor))
  void step()

  return {
    async stop(milliseconds) {
      isStopping = true
      clearInterval(poll)
      clearInterval(tidy)
      if (running.size === 0 && done.length === 0 && !isStepping) idle.resolve()
      const isBusy = running.size > 0 || done.length > 0
      await within(idle.promise, isBusy ? milliseconds : Math.min(milliseconds, CLAIM_UNDER_WAY)).catch(() => {})
      const left = [...running]
      running.clear()
      const handedBack = store.handBack(left.map(([id]) => id))
      const reported = done.length > 0 ? store.finishAndClaim(done, 0) : null
      await within(Promise.all([handedBack, reported]), LAST_STEPS).catch(() => {})
      for (const [, abort] of left) abort.abort()
      clearInterval(keep)
      isClosed = true
      await within(Promise.all([listener.close(), link.close()]), LAST_STEPS).catch(() => {})
    },
  }
}
