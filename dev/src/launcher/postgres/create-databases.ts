import pg from 'pg'

/** A database each for the product and for the queue, each with the role that owns it. */
export const DATABASES = { truegul: 'truegul_owner', truegul_queue: 'truegul_queue' } as const
/** The API server's: it reads and writes the rows of `truegul`, and can change no table. */
const API_ROLE = 'truegul_api'
export type RoleName = (typeof DATABASES)[keyof typeof DATABASES] | typeof API_ROLE

/**
 * Makes what is missing of databases and roles, sets the roles' passwords, and says what each may do. `connect` gives a connection
 * of the superuser to a database. Everything may run again: a start that was killed in the middle is made good by the next one.
 */
export async function createDatabases(
  connect: <T>(database: string, work: (admin: pg.Client) => Promise<T>) => Promise<T>,
  passwords: Readonly<Record<RoleName, string>>,
): Promise<void> {
  await connect('postgres', async (admin) => {
    for (const database of ['postgres', 'template1'])
      await admin.query(`revoke connect on database ${database} from public`)
    for (const role of [...Object.values(DATABASES), API_ROLE] as const) {
      const known = await admin.query('select from pg_roles where rolname = $1', [role])
      const verb = known.rowCount === 0 ? 'create' : 'alter'
      await admin.query(`${verb} role ${role} login password ${pg.escapeLiteral(passwords[role])}`)
    }
    for (const [database, owner] of Object.entries(DATABASES)) {
      const existing = await admin.query('select from pg_database where datname = $1', [database])
      if (existing.rowCount === 0) await admin.query(`create database ${database} owner ${owner}`)
      await admin.query(`revoke connect, temporary on database ${database} from public`)
    }
  })
  await connect('truegul', (admin) => admin.query(RIGHTS))
}

/**
 * What the API server may do, now and on tables of migrations to come. A database from before there was an owner belonged to the
 * API server's role, with all that is in it. One transaction.
 */
const RIGHTS = `
  reassign owned by ${API_ROLE} to ${DATABASES.truegul};
  grant connect on database truegul to ${API_ROLE};
  grant select, insert, update, delete on all tables in schema public to ${API_ROLE};
  grant usage, select on all sequences in schema public to ${API_ROLE};
  alter default privileges for role ${DATABASES.truegul} in schema public
    grant select, insert, update, delete on tables to ${API_ROLE};
  alter default privileges for role ${DATABASES.truegul} in schema public grant usage, select on sequences to ${API_ROLE};
`
