import type { Statement } from '../../database/database.ts'

/** $1 to $4: id of the process, service, version, since when. */
export const saysItRuns: Statement = {
  name: 'server-runs',
  text: `
    insert into servers (id, service, version, started_at) values ($1, $2, $3, $4)
    on conflict (id) do update set seen_at = now() where servers.service = excluded.service`,
}

/** $1 and $2: id and service. */
export const saysItStops: Statement = {
  name: 'server-stops',
  text: 'delete from servers where id = $1 and service = $2',
}
