import type { QueueOptions } from './open-queue.ts'
import type { HandleJob, QueueWorker } from './queue.ts'
import { queueKind } from './queue-kind.ts'

export type WorkerOptions = QueueOptions & {
  /** How many jobs are under way at the same time. */
  concurrency: number
  /**
   * Milliseconds without a sign of life after which a job is given to another worker; it is renewed all the time, so only a
   * dead process or an event loop blocked for this long loses its jobs. Default 15,000.
   */
  lockFor?: number
}

/**
 * Opens the working side of a queue, also while the queue is away. A job id that is handed out again while its first run is
 * under way here (a lock lapsed) is not run twice: both end as the first one does.
 *
 * @param url as for `openQueue`.
 * @throws QueueError `queue-address`.
 */
export async function openWorker<T>(url: string, handle: HandleJob<T>, options: WorkerOptions): Promise<QueueWorker> {
  const { name = 'judge', lockFor = 15_000, ...rest } = options
  const open =
    queueKind(url) === 'redis'
      ? (await import('./redis/open-redis-worker.ts')).openRedisWorker
      : (await import('./postgres/open-postgres-worker.ts')).openPostgresWorker
  return open(url, handle, { name, lockFor, ...rest })
}
