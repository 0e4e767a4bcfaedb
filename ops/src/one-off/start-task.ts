import { randomUUID } from 'node:crypto'
import { names } from '@truegul/production/names'
import type { Aws } from '../aws/connect-aws.ts'
import type { Network } from './read-network.ts'

type Wish = {
  /** The full name of a revision of the migration's family. */
  revision: string
  network: Network
  command: string[]
  environment?: Record<string, string>
}

/** Starts one task of the migration's family with another command. */
export async function startTask(
  aws: Aws,
  { revision, network, command, environment = {} }: Wish,
): Promise<{ taskArn: string } | { refusedBecause: string }> {
  const variables = Object.entries(environment).map(([name, value]) => ({ name, value }))
  const override = { name: 'migrate', command, ...(variables.length > 0 ? { environment: variables } : {}) }
  const { tasks: [task] = [], failures: [failure] = [] } = await (await aws.ecs()).runTask({
    cluster: names.cluster,
    taskDefinition: revision,
    launchType: 'FARGATE',
    networkConfiguration: { awsvpcConfiguration: { ...network, assignPublicIp: 'DISABLED' } },
    overrides: { containerOverrides: [override] },
    // When an answer is lost and the SDK asks again, one task runs, not two.
    clientToken: randomUUID(),
    startedBy: 'truegul',
  })
  return task?.taskArn ? { taskArn: task.taskArn } : { refusedBecause: failure?.reason ?? 'AWS named no reason' }
}
