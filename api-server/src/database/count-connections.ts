import type { Metrics } from '@truegul/service'
import type { Database, Statement } from './database.ts'

const connections: Statement = {
  name: 'open-connections',
  text: `select count(*)::int as open, current_setting('max_connections')::int as allowed
    from pg_stat_activity where backend_type = 'client backend'`,
}

/** Figures of the connections to PostgreSQL, of all servers and people together: every server gives the same. */
export function countConnections(metrics: Metrics, database: Database): void {
  const limit = metrics.gauge({ name: 'database_connections_limit', help: 'Connections that PostgreSQL allows in all' })
  metrics.gauge({
    name: 'database_connections',
    help: 'Connections to PostgreSQL that are open, of all servers and people',
    collect: async (gauge) => {
      // As with all figures from the database: a page without them is better than no page.
      const [row] = await database.query<{ open: number; allowed: number }>(connections, []).catch(() => [])
      gauge.set(row?.open ?? Number.NaN)
      limit.set(row?.allowed ?? Number.NaN)
    },
  })
}
