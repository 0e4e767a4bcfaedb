import { z } from 'zod'
import { type Actions, action } from '../wire/action.ts'
import { arn } from '../wire/arn.ts'
import { need } from '../wire/aws-error.ts'

/** An update replaces the whole schedule, so AWS wants all of it each time. */
const Schedule = z.looseObject({
  Name: z.string(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  ScheduleExpression: z.string(),
  FlexibleTimeWindow: z.looseObject({ Mode: z.string() }),
  Target: z.looseObject({ Arn: z.string(), RoleArn: z.string() }),
})
export type Schedule = z.infer<typeof Schedule>

/** EventBridge Scheduler: schedules by their names. */
export function schedules() {
  const all = new Map<string, Schedule>()
  const find = (name: string) => need(all.get(name), 'ResourceNotFoundException', `Schedule ${name} does not exist.`)
  const actions: Actions = {
    GetSchedule: action(z.object({ Name: z.string() }), ({ Name }) => find(Name)),
    UpdateSchedule: action(Schedule, (schedule) => {
      find(schedule.Name)
      all.set(schedule.Name, schedule)
      return { ScheduleArn: arn('scheduler', `schedule/default/${schedule.Name}`) }
    }),
  }
  return { all, actions }
}
