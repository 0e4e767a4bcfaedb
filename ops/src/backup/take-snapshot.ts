import { names } from '@truegul/production/names'
import { isRefusal } from '../aws/aws-failure.ts'
import { LOOK_MS } from '../aws/aws-settings.ts'
import type { Aws } from '../aws/connect-aws.ts'
import { CommandError } from '../command.ts'

/** Looks at one that is being taken, at most: half an hour. */
const LOOKS = (30 * 60_000) / LOOK_MS

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
  for (let look = 0; look < LOOKS; look++) {
    const { DBSnapshots: [snapshot] = [] } = await rds.describeDBSnapshots({ DBSnapshotIdentifier: name })
    if (snapshot?.Status === 'available') return
    if (snapshot?.Status === 'failed')
      throw new CommandError(`RDS could not take the snapshot ${name}; repeat the command.`)
    await aws.untilNextLook()
  }
  throw new CommandError(`The snapshot ${name} is not whole after half an hour; look at it in RDS.`)
}
