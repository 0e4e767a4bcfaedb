import type { Task } from '@aws-sdk/client-ecs'
import { names } from '@truegul/production/names'
import { lookUntil } from '../../aws/look-until.ts'
import { CommandError } from '../../command/command.ts'
import { followTaskLog } from '../../one-off/follow-task-log.ts'
import type { ReleaseWork } from '../release-work.ts'
import type { Revision } from '../servers/read-revision.ts'

/** Lines come into CloudWatch a little after they were written. */
const LOOKS_AFTER_END = 2

/** Watches a one-off task to its end, telling its log. @throws CommandError unless it ends with 0 */
export async function watchTask(work: ReleaseWork, taskArn: string, revision: Revision): Promise<void> {
  const { aws, remark } = work
  const log = followTaskLog(aws, taskArn, revision)
  const tellLog = async () => {
    for (const { message } of await log()) remark(`  ${message}`)
  }
  const told = new Set<string>()
  const ended = await lookUntil(aws, work.minutes, async (): Promise<Task | null> => {
    const { tasks: [task] = [] } = await (await aws.ecs()).describeTasks({ cluster: names.cluster, tasks: [taskArn] })
    const status = task?.lastStatus ?? 'unknown'
    if (!told.has(status)) remark(`task: ${status.toLowerCase()}`)
    told.add(status)
    await tellLog()
    return task && status === 'STOPPED' ? task : null
  })
  if (ended === null) {
    throw new CommandError(
      `The migration has not ended after ${work.minutes} minutes and goes on: truegul logs migrate --follow shows it; starting another one does no harm, it waits for the first.`,
    )
  }
  for (let look = 0; look < LOOKS_AFTER_END; look += 1) {
    await aws.untilNextLook()
    await tellLog()
  }
  judge(ended)
}

function judge({ containers: [container] = [], stoppedReason = 'AWS named no reason' }: Task): void {
  if (container?.exitCode === 0) return
  if (container?.exitCode === undefined) {
    const reason = container?.reason ?? stoppedReason
    throw new CommandError(`The migration never ran: ${reason}. The schema is as before.`)
  }
  throw new CommandError(
    `The migration ended with exit code ${container.exitCode}; its log above says why. Each file is applied wholly or not at all: truegul migrate status --host ecs tells which are.`,
  )
}
