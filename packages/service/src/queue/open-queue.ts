import type { Log } from '../log/create-log.ts'
import type { Queue } from './queue.ts'
import { queueKind } from './queue-kind.ts'

export type QueueOptions = {
  /** Name of the queue. Default `judge`. */
  name?: string
  /** Told when the queue goes away and when it is back. */
  log?: Log
}

/**
 * Opens the sending side of a queue, also while the queue is away.
 *
 * @param url `redis://`, `rediss://`, `valkey://` (keys start with `truegul`; the path is the number of the database) or
 * `postgres://` (tables in schema `queue`, made when missing).
 * @throws QueueError `queue-address`.
 */
export async function openQueue<T>(url: string, { name = 'judge', log }: QueueOptions = {}): Promise<Queue<T>> {
  // Each kind brings hundreds of files; a server reads only those of its own.
  if (queueKind(url) === 'redis') return (await import('./redis/open-redis-queue.ts')).openRedisQueue(url, name, log)
  return (await import('./postgres/open-postgres-queue.ts')).openPostgresQueue(url, name, log)
}
