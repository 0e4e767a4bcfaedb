import type { Aws } from '../../aws/connect-aws.ts'
import { CommandError } from '../../command/command.ts'
import type { Revision } from './read-revision.ts'

/** Registers a revision that differs from another one in the image's tag only. @returns its full name */
export async function registerRevision(aws: Aws, { definition, image }: Revision, tag: string): Promise<string> {
  const {
    taskDefinitionArn: _arn,
    revision: _revision,
    status: _status,
    requiresAttributes: _attributes,
    compatibilities: _compatibilities,
    registeredAt: _at,
    registeredBy: _by,
    deregisteredAt: _gone,
    ...kept
  } = definition
  const [container, ...sidecars] = kept.containerDefinitions ?? []
  const repository = image.replace(/:[^:/]+$/, '')
  const { taskDefinition } = await (await aws.ecs()).registerTaskDefinition({
    ...kept,
    family: kept.family,
    containerDefinitions: [{ ...container, image: `${repository}:${tag}` }, ...sidecars],
  })
  if (!taskDefinition?.taskDefinitionArn)
    throw new CommandError('AWS registered a task definition and did not name it.')
  return taskDefinition.taskDefinitionArn
}
