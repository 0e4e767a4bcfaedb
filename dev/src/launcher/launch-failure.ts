import { MigrationError } from '@truegul/ops/migrations/migration-error'
import { isDiskFull } from './postgres/is-disk-full.ts'
import { diskFull, LaunchError } from './postgres/launch-error.ts'
import { ServerStartError } from './processes/keep-server-running.ts'

/** What to tell the person at the terminal; the stack only of what nobody foresaw. */
export function launchFailure(error: unknown, dataDir: string): string {
  const isForPeople = error instanceof LaunchError
  if (!isForPeople && isDiskFull(dataDir, error)) return diskFull(dataDir).message
  if (isForPeople || error instanceof MigrationError || error instanceof ServerStartError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
