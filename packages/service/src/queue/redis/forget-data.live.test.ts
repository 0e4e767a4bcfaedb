import { eventually } from '@truegul/dev/testing/eventually'
import { findRedis } from '@truegul/dev/testing/redis/find-redis'
import { startRedis } from '@truegul/dev/testing/redis/start-redis'
import { openQueue, openWorker } from '@truegul/service'
import { Redis } from 'ioredis'
import { describe, expect, test } from 'vitest'

const CANARY = '카나리아 독서 습관은 중요하다'

describe.skipIf(findRedis() === null)('what a learner wrote [needs redis-server]', () => {
  test('is in no key of Redis once the jobs are over, and their ids are still known', async () => {
    await using server = await startRedis()
    const redis = new Redis(server.url)
    const queue = await openQueue<{ text: string }>(server.url)
    const ids = Array.from({ length: 20 }, (_, at) => `job-${at}`)
    const add = () => queue.add(ids.map((id) => ({ id, data: { text: `${CANARY} ${id}` } })))
    await add()
    expect(await everything(redis)).toContain(CANARY)
    const seen: string[] = []
    const worker = await openWorker<{ text: string }>(
      server.url,
      async ({ text }, { id, attempt }) => {
        if (id === 'job-0' && attempt === 1) throw new Error('the first run of one fails')
        seen.push(text)
      },
      { concurrency: 4 },
    )
    await eventually(
      () => queue.states(ids),
      (states) => states.every((state) => state === 'over'),
    )
    await eventually(
      () => everything(redis),
      (all) => !all.includes(CANARY),
    )
    await add()
    expect(await queue.states(ids)).toEqual(ids.map(() => 'over'))
    expect(await everything(redis)).not.toContain(CANARY)
    expect(seen.sort()).toEqual(ids.map((id) => `${CANARY} ${id}`).sort())
    await worker.stop(1_000)
    await queue.close()
    redis.disconnect()
  })
})

/** Every key with all that it holds. */
async function everything(redis: Redis): Promise<string> {
  const parts: unknown[] = []
  for (const key of await redis.keys('*')) parts.push(key, await contentOf(redis, key, await redis.type(key)))
  return JSON.stringify(parts)
}

function contentOf(redis: Redis, key: string, type: string): Promise<unknown> {
  switch (type) {
    case 'hash':
      return redis.hgetall(key)
    case 'list':
      return redis.lrange(key, 0, -1)
    case 'zset':
      return redis.zrange(key, '0', '-1')
    case 'set':
      return redis.smembers(key)
    case 'stream':
      return redis.xrange(key, '-', '+')
    case 'string':
      return redis.get(key)
    default:
      // It ended between the two questions.
      return Promise.resolve(null)
  }
}
