import type { Metrics } from '@truegul/service'
import type { Database, Statement } from '../../database/database.ts'

export type PushMetrics = ReturnType<typeof createPushMetrics>

const waiting: Statement = {
  name: 'waiting-notifications',
  text: `select count(*)::int as waiting, coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as oldest
    from push_notifications where state = 'waiting'`,
}

/** Figures of notifications. What waits comes from the table, so every server gives the same; the counters are this process's. */
export function createPushMetrics(metrics: Metrics, database: Database) {
  const oldest = metrics.gauge({
    name: 'push_oldest_waiting_seconds',
    help: 'Age of the oldest notification that its vendor does not have yet; 0 without one',
  })
  metrics.gauge({
    name: 'push_waiting',
    help: 'Notifications that their vendor does not have yet',
    collect: async (gauge) => {
      // As with all figures from the database: a page without them is better than no page.
      const [row] = await database.query<{ waiting: number; oldest: number }>(waiting, []).catch(() => [])
      gauge.set(row?.waiting ?? Number.NaN)
      oldest.set(row?.oldest ?? Number.NaN)
    },
  })
  return {
    ended: metrics.counter({
      name: 'push_total',
      help: 'Notifications, by what became of them',
      labels: ['platform', 'state'],
    }),
    refusals: metrics.counter({
      name: 'push_retries_total',
      help: 'Tries that come again, by what the vendor said',
      labels: ['platform', 'reason'],
    }),
    seconds: metrics.histogram({
      name: 'push_seconds',
      help: 'From the stored result to the vendor that has the notification; the promise is 5',
      buckets: [0.01, 0.03, 0.1, 0.3, 1, 2, 5, 10, 60, 600, 3_600],
    }),
  }
}
