import { QueueError } from './queue.ts'

const KINDS = {
  redis: ['redis:', 'rediss:', 'valkey:'],
  postgres: ['postgres:', 'postgresql:'],
} as const

/** @throws QueueError `queue-address` for a scheme that no backend has. */
export function queueKind(url: string): 'redis' | 'postgres' {
  const scheme = url.slice(0, url.indexOf(':') + 1)
  if (KINDS.redis.some((known) => known === scheme)) return 'redis'
  if (KINDS.postgres.some((known) => known === scheme)) return 'postgres'
  throw new QueueError(
    'queue-address',
    'the address of the queue starts with redis://, rediss://, valkey:// or postgres://',
  )
}
