import { MIGRATIONS_DIRECTORY } from './read-migrations.ts'
import { runMigrations } from './run-migrations.ts'

/**
 * Applies every pending migration and returns the names, in order; none when the schema is current.
 *
 * @throws MigrationError when a file failed, was changed after it had been applied, or is unknown here
 */
export function migrateUp(
  databaseUrl: string,
  { directory = MIGRATIONS_DIRECTORY, dryRun = false }: { directory?: string; dryRun?: boolean } = {},
): Promise<string[]> {
  const choose = (status: readonly { name: string; state: string }[]) =>
    status.filter(({ state }) => state === 'pending').map(({ name }) => name)
  return runMigrations({ databaseUrl, directory, direction: 'up', dryRun, choose })
}
