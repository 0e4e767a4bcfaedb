import type { TaskDefinition } from '@aws-sdk/client-ecs'
import type { Aws } from '../../aws/connect-aws.ts'
import { CommandError } from '../../command/command.ts'

export type Revision = {
  definition: TaskDefinition
  arn: string
  number: number
  isActive: boolean
  image: string
  tag: string
}

/** A revision of a task definition, by its full name or by its family (the newest). @throws CommandError for one without a container */
export async function readRevision(aws: Aws, taskDefinition: string): Promise<Revision> {
  const { taskDefinition: definition } = await (await aws.ecs()).describeTaskDefinition({ taskDefinition })
  const image = definition?.containerDefinitions?.[0]?.image
  if (!definition?.taskDefinitionArn || image === undefined) {
    throw new CommandError(`The task definition ${taskDefinition} has no container: deploy the infrastructure again.`)
  }
  return {
    definition,
    arn: definition.taskDefinitionArn,
    number: definition.revision ?? 0,
    isActive: definition.status === 'ACTIVE',
    image,
    tag: /:([^:/@]+)$/.exec(image)?.[1] ?? 'latest',
  }
}
