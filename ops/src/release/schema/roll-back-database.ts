import { names } from '@truegul/production/names'
import { isRefusal } from '../../aws/aws-failure.ts'
import { lookUntil } from '../../aws/look-until.ts'
import { CommandError } from '../../command.ts'
import type { ReleaseWork } from '../release-work.ts'
import { runMigration } from './run-migration.ts'

/** Snapshots may take longer than deployments. */
const SNAPSHOT_MINUTES = 60

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
  const rds = await aws.rds()
  remark(`taking the snapshot ${snapshot}`)
  const wanted = { DBInstanceIdentifier: names.database, DBSnapshotIdentifier: snapshot }
  await rds.createDBSnapshot(wanted).catch((error: unknown) => {
    if (!isRefusal(error, 'InvalidDBInstanceStateFault')) throw error
    throw new CommandError(
      `The database is stopped or busy, so no snapshot can be taken and nothing was taken back: truegul status tells which; truegul resume starts it.`,
      { cause: error },
    )
  })
  const status = await lookUntil(aws, SNAPSHOT_MINUTES, async () => {
    const { DBSnapshots: [found] = [] } = await rds.describeDBSnapshots({ DBSnapshotIdentifier: snapshot })
    const isOver = found?.Status === 'available' || found?.Status === 'failed'
    return isOver ? found.Status : null
  })
  if (status !== 'available') {
    throw new CommandError(
      `The snapshot ${snapshot} is ${status ?? 'not ready'}: nothing was taken back. Repeat the command.`,
    )
  }
  await runMigration(work, ['down', '--to', to], tag)
  return snapshot
}
