import { names } from '@truegul/production/names'
import { isRefusal } from '../aws/aws-failure.ts'
import type { Aws } from '../aws/connect-aws.ts'

/**
 * AWS starts a stopped database after seven days; while this schedule is on, it is stopped again within the hour.
 *
 * @returns whether there is such a schedule
 */
export async function keepDatabaseStopped(aws: Aws, isOn: boolean): Promise<boolean> {
  const scheduler = await aws.scheduler()
  const Name = names.keepDatabaseStopped
  try {
    const { ScheduleExpression, FlexibleTimeWindow, Target, Description, State } = await scheduler.getSchedule({ Name })
    const wanted = isOn ? 'ENABLED' : 'DISABLED'
    if (State === wanted) return true
    await scheduler.updateSchedule({ Name, ScheduleExpression, FlexibleTimeWindow, Target, Description, State: wanted })
    return true
  } catch (error) {
    if (isRefusal(error, 'ResourceNotFoundException')) return false
    throw error
  }
}
