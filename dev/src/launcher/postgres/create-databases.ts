import pg from 'pg'

/** A database each for the product and for the queue, each with the one role that may enter it. */
export const DATABASES = { truegul: 'truegul_api', truegul_queue: 'truegul_queue' } as const
export type RoleName = (typeof DATABASES)[keyof typeof DATABASES]

/** Makes what is missing of them, and sets the roles' passwords. `admin` is connected as superuser. */
export async function createDatabases(admin: pg.Client, passwords: Record<RoleName, string>): Promise<void> {
  for (const database of ['postgres', 'template1'])
    await admin.query(`revoke connect on database ${database} from public`)
  for (const [database, role] of Object.entries(DATABASES)) {
    const known = await admin.query('select from pg_roles where rolname = $1', [role])
    const verb = known.rowCount === 0 ? 'create' : 'alter'
    await admin.query(`${verb} role ${role} login password ${pg.escapeLiteral(passwords[role])}`)
    const existing = await admin.query('select from pg_database where datname = $1', [database])
    if (existing.rowCount === 0) await admin.query(`create database ${database} owner ${role}`)
    await admin.query(`revoke connect, temporary on database ${database} from public`)
  }
}
