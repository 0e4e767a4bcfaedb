import type { SwitchName } from '@truegul/contract/console'
import type { Query, Statement } from '../../database/database.ts'

type Switch = {
  name: SwitchName
  isOff: boolean
  reason: string
  endsAt: Date | null
  changedAt: Date | null
  operatorId: string | null
}
type Server = { id: string; service: 'api-server' | 'ml-server'; version: string; startedAt: Date; seenAt: Date }

/** All there are, in the order of the contract; one that nobody touched is on. */
const switches: Statement = {
  name: 'overview-switches',
  text: `
    select n.name, coalesce(s.is_off and (s.ends_at is null or s.ends_at > now()), false) as "isOff", coalesce(s.reason, '') as reason,
      s.ends_at as "endsAt", s.changed_at as "changedAt", s.operator_id as "operatorId"
    from unnest(array['sign-ups', 'llm', 'push']) with ordinality as n (name, place) left join switches s on s.name = n.name
    order by place`,
}

const servers: Statement = {
  name: 'overview-servers',
  text: `
    select id, service, version, started_at as "startedAt", seen_at as "seenAt" from servers
    where seen_at >= now() - interval '1 minute' order by service, started_at, id`,
}

/** node-pg-migrate keeps a time without a zone; ours is written in UTC. */
const schema: Statement = {
  name: 'overview-schema',
  text: `select name, run_on at time zone 'UTC' as "appliedAt" from pgmigrations order by name collate "C" desc limit 1`,
}

/** What runs, and what operators switched off. */
export async function readRunning(query: Query) {
  const [off, running, applied] = await Promise.all([
    query<Switch>(switches, []),
    query<Server>(servers, []),
    query<{ name: string; appliedAt: Date | null }>(schema, []),
  ])
  return { switches: off, servers: running, schema: applied[0]! }
}
