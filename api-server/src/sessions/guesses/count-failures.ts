import type { Database, Statement } from '../../database/database.ts'
import type { GuessKey } from './guess-keys.ts'
import type { GuessLimits } from './guess-limits.ts'

/** Failures by a key in its window, and the seconds until that ends. */
export type Failures = { kind: GuessKey['kind']; failures: number; seconds: number }

type Row = { key: Buffer; failures: number; seconds: number }

const COLUMNS = 'key, failures, greatest(1, ceil(extract(epoch from window_ends_at - now())))::int as seconds'

const read: Statement = {
  name: 'read-failures',
  text: `select ${COLUMNS} from attempts where key = any($1) and window_ends_at > now()`,
}

const count: Statement = {
  name: 'count-failure',
  // In the order of the keys, so that two failures never wait for each other crosswise.
  text: `
    insert into attempts as a (key, failures, window_ends_at, account_hash)
    select key, 1, now() + milliseconds * interval '1 ms', account_hash
    from unnest($1::bytea[], $2::int[], $3::bytea[]) as k (key, milliseconds, account_hash) order by key
    on conflict (key) do update set
      failures = case when a.window_ends_at <= now() then 1 else a.failures + 1 end,
      window_ends_at = case when a.window_ends_at <= now() then excluded.window_ends_at else a.window_ends_at end
    returning ${COLUMNS}`,
}

const forget: Statement = { name: 'forget-failures', text: 'delete from attempts where key = any($1)' }

export const readFailures = async (database: Database, keys: readonly GuessKey[]): Promise<Failures[]> =>
  byKind(keys, await database.query<Row>(read, [hashes(keys)]))

/** Counts one more failure by each key. */
export async function countFailure(
  database: Database,
  limits: GuessLimits,
  keys: readonly GuessKey[],
): Promise<Failures[]> {
  const windows = keys.map(({ kind }) => limits[kind].window)
  return byKind(keys, await database.query<Row>(count, [hashes(keys), windows, keys.map(({ account }) => account)]))
}

export async function forgetFailures(database: Database, keys: readonly GuessKey[]): Promise<void> {
  await database.query(forget, [hashes(keys)])
}

const hashes = (keys: readonly GuessKey[]) => keys.map(({ hash }) => hash)

const byKind = (keys: readonly GuessKey[], rows: Row[]): Failures[] =>
  rows.map(({ key, failures, seconds }) => {
    const { kind } = keys.find(({ hash }) => hash.equals(key))!
    return { kind, failures, seconds }
  })
