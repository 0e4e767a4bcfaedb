import { describe, expect, test } from 'vitest'
import { findRedis } from '../../testing/redis/find-redis.ts'
import { type ChaosOptions, runChaos } from './run-chaos.ts'

/** The short form; `npm run chaos` is the long one. */
const SHORT = { essays: 120, spread: 12_000, longestPause: 700 }

async function expectNothingLost(options: Pick<ChaosOptions, 'backend' | 'apiServers' | 'seed'>) {
  const report = await runChaos({ ...options, ...SHORT })
  expect(report).toMatchObject({ accepted: 120, completed: 120, results: 120, contradictions: 0 })
  expect(report.judgements).toBeLessThanOrEqual(report.accepted + report.kills)
  expect(Math.min(...Object.values(report.disturbances))).toBeGreaterThan(0)
}

describe('while servers, queue and database go down and come back, every accepted essay gets exactly one result', () => {
  test('with the queue in PostgreSQL', () => expectNothingLost({ backend: 'embedded', seed: 11 }), 240_000)

  test.skipIf(findRedis() === null)(
    'with the queue in Redis and two API servers [needs redis-server]',
    () => expectNothingLost({ backend: 'redis', apiServers: 2, seed: 12 }),
    240_000,
  )
})
