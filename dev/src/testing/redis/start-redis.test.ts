import { describe, expect, test } from 'vitest'
import { findRedis } from './find-redis.ts'
import { startRedis } from './start-redis.ts'

describe.skipIf(findRedis() === null)('startRedis [needs redis-server]', () => {
  test('answers, forgets everything in a kill, and comes back on the same port', async () => {
    await using redis = await startRedis()
    expect(await redis.send('SET a 1')).toBe('+OK')
    await redis.kill()
    await expect(redis.send('PING')).rejects.toThrow()
    await redis.restart()
    expect(await redis.send('GET a')).toBe('$-1')
  })

  test('leaves no server behind', async () => {
    const redis = await startRedis()
    await redis.stop()
    await expect(redis.send('PING')).rejects.toThrow()
  })
})
