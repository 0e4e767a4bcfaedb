import { Redis } from 'ioredis'
import type { Outage } from '../watch-outage.ts'

export type LinkOptions = {
  /** Names the connection, for the operator who looks at the server. */
  name: string
  outage: Outage
}

/** Job data is what learners wrote: all keys start with this, so that access and expiry can be set for it. */
export const PREFIX = 'truegul'

/**
 * A connection to Redis or Valkey, `redis://`, `rediss://` or `valkey://`. Commands wait while the server is away and go
 * through when it is back, also when it was down from the start; "fail fast" options would break exactly that (a BullMQ queue
 * made while Redis is down then never recovers).
 */
export function linkRedis(url: string, { name, outage }: LinkOptions): Redis {
  const redis = new Redis(url.replace(/^valkey:/, 'redis:'), {
    connectionName: name,
    maxRetriesPerRequest: null,
    connectTimeout: 5_000,
    keepAlive: 10_000,
    // Commands of the same turn of the event loop leave in one write.
    enableAutoPipelining: true,
    retryStrategy: (failures) => Math.min(50 * 2 ** Math.min(failures, 5), 1_000) * (0.5 + Math.random() / 2),
    // After a failover the old primary answers READONLY until the name points to the new one.
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
  })
  redis.on('error', (error) => outage.failed(error))
  redis.on('close', () => outage.failed(new Error('the connection to Redis was closed')))
  redis.on('ready', () => outage.healed())
  return redis
}

/** Drops the connection at once; commands that still wait reject. */
export function unlinkRedis(redis: Redis): void {
  redis.removeAllListeners('close')
  redis.disconnect()
}
