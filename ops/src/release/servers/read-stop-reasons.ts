import type { Task } from '@aws-sdk/client-ecs'
import { names, type Service } from '@truegul/production/names'
import { AwsFailure } from '../../aws/aws-failure.ts'
import type { Aws } from '../../aws/connect-aws.ts'

/** Why a server's tasks of a revision ended, each reason once. ECS knows them for an hour. What may not be read says so. */
export async function readStopReasons(aws: Aws, service: Service, revision: string): Promise<string[]> {
  try {
    const ecs = await aws.ecs()
    const wanted = { cluster: names.cluster, serviceName: names.service[service], desiredStatus: 'STOPPED' as const }
    const { taskArns = [] } = await ecs.listTasks(wanted)
    if (taskArns.length === 0) return []
    const { tasks = [] } = await ecs.describeTasks({ cluster: names.cluster, tasks: taskArns.slice(0, 100) })
    const reasons = tasks.filter(({ taskDefinitionArn }) => taskDefinitionArn === revision).map(reasonOf)
    return [...new Set(reasons)].slice(0, 3)
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error
    return [`why its tasks ended is not known (${error.message})`]
  }
}

function reasonOf({ containers: [container] = [], stoppedReason = 'AWS named no reason' }: Task): string {
  if (container?.exitCode === undefined) return `a task never ran: ${container?.reason ?? stoppedReason}`
  return `a task ended with exit code ${container.exitCode}: ${container.reason ?? stoppedReason}`
}
