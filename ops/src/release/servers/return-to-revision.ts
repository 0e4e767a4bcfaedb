import { names, type Service } from '@truegul/production/names'
import type { ReleaseWork } from '../release-work.ts'
import { writeImageTag } from './image-tag.ts'
import { readServer } from './read-server.ts'
import { type RolloutEnd, watchRollout } from './watch-rollout.ts'

/** Has a server run an earlier revision, as soon as ECS can, and the infrastructure deploy its tag. Repeating it goes on where it stood. */
export async function returnToRevision(
  work: ReleaseWork,
  service: Service,
  { arn, tag }: { arn: string; tag: string },
): Promise<RolloutEnd> {
  const state = await readServer(work.aws, service)
  if (state.revision !== arn || state.rollout === 'FAILED') {
    await (await work.aws.ecs()).updateService({
      cluster: names.cluster,
      service: names.service[service],
      taskDefinition: arn,
      forceNewDeployment: state.revision === arn,
    })
  }
  const end = await watchRollout(work, service, arn)
  if (end.how === 'serves') await writeImageTag(work.aws, service, tag)
  return end
}
