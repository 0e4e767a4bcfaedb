import { MigrationError } from './migration-error.ts'
import { MIGRATIONS_DIRECTORY } from './read-migrations.ts'
import { runMigrations } from './run-migrations.ts'

/**
 * Takes back the last `most` migrations (Infinity: all), or all after the one named, newest first, and returns their names. Data in
 * what they made is lost.
 *
 * @throws MigrationError as migrateUp, and when the one named is not applied
 */
export function migrateDown(
  databaseUrl: string,
  most: number | { after: string },
  { directory = MIGRATIONS_DIRECTORY, dryRun = false }: { directory?: string; dryRun?: boolean } = {},
): Promise<string[]> {
  const choose = (status: readonly { name: string; state: string }[]) => {
    const applied = status.filter(({ state }) => state === 'applied').map(({ name }) => name)
    return typeof most === 'number' ? applied.reverse().slice(0, most) : after(applied, most.after).reverse()
  }
  return runMigrations({ databaseUrl, directory, direction: 'down', dryRun, choose })
}

function after(applied: string[], name: string): string[] {
  const index = applied.indexOf(name)
  if (index !== -1) return applied.slice(index + 1)
  throw new MigrationError(
    'not-applied',
    `${name} is not applied here, so nothing was taken back; truegul migrate status lists what is.`,
  )
}
