import { MIGRATIONS_DIRECTORY } from './read-migrations.ts'
import { runMigrations } from './run-migrations.ts'

/**
 * Takes back the last `count` migrations (Infinity: all), newest first, and returns their names. Data in what they made is lost.
 *
 * @throws MigrationError as migrateUp
 */
export function migrateDown(
  databaseUrl: string,
  count: number,
  { directory = MIGRATIONS_DIRECTORY, dryRun = false }: { directory?: string; dryRun?: boolean } = {},
): Promise<string[]> {
  const choose = (status: readonly { name: string; state: string }[]) => {
    const applied = status.filter(({ state }) => state === 'applied').map(({ name }) => name)
    return applied.reverse().slice(0, count)
  }
  return runMigrations({ databaseUrl, directory, direction: 'down', dryRun, choose })
}
