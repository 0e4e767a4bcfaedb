import { names } from '@truegul/production/names'
import { takeSnapshot } from '../../backup/take-snapshot.ts'
import type { ReleaseWork } from '../release-work.ts'
import { runMigration } from './run-migration.ts'

/**
 * Takes back the migrations after one of them, after a snapshot of the database. Repeating it takes back nothing more.
 *
 * @param to the migration that stays, such as `018_name`
 * @param tag the release that applied what is taken back; null for the one that migrated last
 * @returns the snapshot's name
 * @throws CommandError; nothing is taken back without a finished snapshot
 */
export async function rollBackDatabase(
  work: ReleaseWork,
  { to, tag, now }: { to: string; tag: string | null; now: Date },
): Promise<string> {
  const { aws, remark } = work
  const time = now.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')
  const snapshot = `${names.database}-before-rollback-${time}`
  if (work.dryRun) {
    remark(`would take the snapshot ${snapshot}`)
    await runMigration(work, ['down', '--to', to], tag)
    return snapshot
  }
  remark(`taking the snapshot ${snapshot}: without it nothing is taken back`)
  await takeSnapshot(aws, snapshot)
  await runMigration(work, ['down', '--to', to], tag)
  return snapshot
}
