import { MigrationError } from '../../migrations/migration-error.ts'
import { migrationStatus } from '../../migrations/migration-status.ts'
import { done, type Look, notDone, unknown } from '../check.ts'

/** Every migration of this release is applied. */
export const schemaCurrent: Look = async ({ aws, databaseUrl }) => {
  const command = aws === null ? 'truegul migrate up' : 'truegul migrate up --host ecs'
  if (databaseUrl === null) {
    return unknown('the database is not reachable from here', `${command.replace('up', 'status')} says it`)
  }
  try {
    const rows = await migrationStatus(databaseUrl)
    const off = rows.filter(({ state }) => state !== 'applied')
    const [first] = off
    if (first === undefined) return done(`${rows.length} files applied, the last ${rows.at(-1)?.name}`)
    return notDone(`${off.length} file(s) are not as this release has them: ${first.name} is ${first.state}`, command)
  } catch (error) {
    if (error instanceof MigrationError) return unknown(error.message, command)
    throw error
  }
}
