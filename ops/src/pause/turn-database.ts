import { names } from '@truegul/production/names'
import { isRefusal } from '../aws/aws-failure.ts'
import { lookUntil } from '../aws/look-until.ts'
import { CommandError } from '../command/command.ts'
import type { PauseWork } from './pause-work.ts'

/** From where a database can be told to go there. */
const FROM = { stopped: 'available', available: 'stopped' } as const

/**
 * Starts or stops the database and watches until it is so. What it is busy with, a backup or an earlier order, is waited for.
 *
 * @throws CommandError when that takes too long
 */
export async function turnDatabase({ aws, minutes, remark }: PauseWork, to: 'stopped' | 'available'): Promise<void> {
  const rds = await aws.rds()
  const one = { DBInstanceIdentifier: names.database }
  let told = ''
  const turned = await lookUntil(aws, minutes, async () => {
    const { DBInstances: [found] = [] } = await rds.describeDBInstances(one)
    const status = found?.DBInstanceStatus ?? 'unknown'
    if (status !== told) remark(`database: ${status}`)
    told = status
    if (status === to) return status
    if (status !== FROM[to]) return null
    try {
      await (to === 'stopped' ? rds.stopDBInstance(one) : rds.startDBInstance(one))
    } catch (error) {
      // It began something else between the look and the order.
      if (!isRefusal(error, 'InvalidDBInstanceStateFault')) throw error
    }
    return null
  })
  if (turned !== null) return
  throw new CommandError(
    `The database is ${told}, not ${to}, after ${minutes} minutes: repeat the command, it goes on where it stood.`,
  )
}
