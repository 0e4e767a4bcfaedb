import { eventually } from '@truegul/dev/testing/eventually'
import { findRedis } from '@truegul/dev/testing/redis/find-redis'
import { startRedis } from '@truegul/dev/testing/redis/start-redis'
import { openQueue, openWorker } from '@truegul/service'
import { describe, expect, test } from 'vitest'

type Note = { n: number }

describe.skipIf(findRedis() === null)('FLUSHALL [needs redis-server]', () => {
  test('takes every job and no connection: what is added afterwards is done', async () => {
    await using redis = await startRedis()
    const queue = await openQueue<Note>(redis.url)
    const seen: string[] = []
    const release = Promise.withResolvers<void>()
    const worker = await openWorker<Note>(
      redis.url,
      async (_, { id }) => {
        seen.push(id)
        if (id === 'held') await release.promise
      },
      { concurrency: 1 },
    )
    await queue.add(['held', 'waiting'].map((id) => ({ id, data: { n: 1 } })))
    await eventually(
      () => seen.length,
      (length) => length === 1,
    )
    await redis.send('FLUSHALL')
    expect(await queue.states(['held', 'waiting'])).toEqual(['missing', 'missing'])
    release.resolve()
    await queue.add([{ id: 'later', data: { n: 2 } }])
    await eventually(
      () => queue.states(['later']),
      ([state]) => state === 'over',
    )
    expect(seen).toEqual(['held', 'later'])
    await worker.stop(1_000)
    await queue.close()
  })
})
