import { names } from '@truegul/production/names'
import { isRefusal } from '../aws/aws-failure.ts'
import type { Aws } from '../aws/connect-aws.ts'
import { lookUntil } from '../aws/look-until.ts'
import { CommandError } from '../command/command.ts'

/** Snapshots may take longer than deployments. */
const MINUTES = 60

/**
 * Takes a snapshot of the database on RDS and waits until it is whole. RDS keeps it until somebody deletes it, beyond the backups of each
 * day. One of this name that is there already, or being taken, is waited for.
 *
 * @throws CommandError when there is none in the end; AwsFailure
 */
export async function takeSnapshot(aws: Aws, name: string): Promise<void> {
  const rds = await aws.rds()
  try {
    await rds.createDBSnapshot({ DBInstanceIdentifier: names.database, DBSnapshotIdentifier: name })
  } catch (error) {
    if (isRefusal(error, 'InvalidDBInstanceStateFault')) {
      throw new CommandError(
        'The database is stopped or busy, so no snapshot can be taken: truegul status tells which; truegul resume starts it.',
        { cause: error },
      )
    }
    if (!isRefusal(error, 'DBSnapshotAlreadyExists', 'DBSnapshotAlreadyExistsFault')) throw error
  }
  const status = await lookUntil(aws, MINUTES, async () => {
    const { DBSnapshots: [found] = [] } = await rds.describeDBSnapshots({ DBSnapshotIdentifier: name })
    const isOver = found?.Status === 'available' || found?.Status === 'failed'
    return isOver ? found.Status : null
  })
  if (status === 'available') return
  throw new CommandError(`The snapshot ${name} is ${status ?? 'not ready'}: repeat the command.`)
}
