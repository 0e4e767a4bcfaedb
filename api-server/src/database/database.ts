import { Problem } from '@truegul/contract'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.gen.ts'

/** The database does not answer, or not now: trying again later is right, whatever the request was. */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway'
}

/** A statement that every connection prepares once, under its name. */
export type Statement = { name: string; text: string }

export type Query = <Row extends object>(statement: Statement, values: readonly unknown[]) => Promise<Row[]>

export type Database = {
  /** Runs one prepared statement, which is one round trip and one transaction. */
  query: Query
  /**
   * Several statements of which all hold or none; a `Problem` that `work` throws undoes them. After a deadlock `work` runs again from its start, so it changes nothing outside
   * the database.
   */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>
  /** The query builder, for all that is not on the path of every essay. */
  tables: Kysely<Tables>
  close(): Promise<void>
}

type Options = {
  url: string
  connections: number
  onError: (error: Error) => void
  /** False for work that a crash may undo because it is done again: it then waits for no disk. Default true. */
  durable?: boolean
}

const DATE = 1082
/** A deadlock or a lost race for a lock: the statement changed nothing and may run again. */
const AGAIN = new Set(['40P01', '40001'])
/**
 * Connection trouble (08), a deadlock or a lost race for a lock that came again and again (40), not enough connections, memory or
 * disk (53), shutting down or starting up (57P), cancelled for its time (57014), a lock that did not come (55P03), a server turned
 * read-only by a failover (25006), and what can only happen while connecting: password (28), database missing (3D000) or closed
 * (55000).
 */
const AWAY = /^(08...|40001|40P01|53...|57P..|57014|55P03|25006|28...|3D000|55000)$/

/**
 * Opens the database without connecting yet. Whatever goes wrong is either a `pg.DatabaseError`, which says that the statement
 * is at fault, or `DatabaseAway`.
 */
export function openDatabase({ url, connections, onError, durable = true }: Options): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 8_000,
    query_timeout: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    application_name: 'truegul-api',
    ...(durable ? {} : { options: '-c synchronous_commit=off' }),
    types: { getTypeParser: parserOf },
  })
  // An idle connection that breaks is told here; without a listener it would end the process.
  pool.on('error', onError)
  const tables = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolForKysely(pool) }) })
  return {
    query: (statement, values) => again(async () => (await pool.query({ ...statement, values: [...values] })).rows),
    transaction: (work) => again(() => inTransaction(pool, work)),
    tables,
    close: () => pool.end(),
  }
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt < 4 && AGAIN.has(sqlState(error) ?? '')) continue
      throw asAway(error)
    }
  }
}

async function inTransaction<T>(pool: pg.Pool, work: (query: Query) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  // Between two statements a connection that breaks is told here, as for idle ones.
  const onBreak = (error: Error) => {
    broken = error
  }
  client.on('error', onBreak)
  try {
    await client.query('begin')
    const result = await work(
      async (statement, values) => (await client.query({ ...statement, values: [...values] })).rows,
    )
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(onBreak)
    throw error
  } finally {
    client.off('error', onBreak)
    client.release(broken)
  }
}

/** SQLSTATE of an error that PostgreSQL answered with. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined
}

/** Name of the constraint that a statement broke. */
export function brokenConstraint(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError && error.code?.startsWith('23') ? error.constraint : undefined
}

/**
 * What is not PostgreSQL's own answer comes from the way there: refused, cut off, out of time, pool exhausted. A problem is neither: by it
 * the work of a transaction says no to its caller.
 */
function asAway(error: unknown): unknown {
  if (error instanceof Problem) return error
  if (error instanceof pg.DatabaseError && !AWAY.test(error.code ?? '')) return error
  return new DatabaseAway('the database does not answer', { cause: error })
}

function parserOf(...[oid, format]: Parameters<typeof pg.types.getTypeParser>) {
  // A date is a day, not an instant: pg would make it midnight of the machine's own time zone.
  return (oid as number) === DATE ? (value: string) => value : pg.types.getTypeParser(oid, format)
}

/** A pool whose failures are told apart as those of `query` are. */
function poolForKysely(pool: pg.Pool): PostgresPool {
  // Kysely knows a connection by its identity.
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: {},
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect().catch((error: unknown) => Promise.reject(asAway(error)))
      const wrapped = known.get(client) ?? wrap(client)
      known.set(client, wrapped)
      return wrapped
    },
  }
}

function wrap(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, values: unknown[]) =>
    client.query(text, values).catch((error: unknown) => Promise.reject(asAway(error)))
  const release = (destroy?: boolean) => client.release(destroy)
  // The type also promises cursors, which nothing here uses.
  return { query, release } as unknown as PostgresPoolClient
}
