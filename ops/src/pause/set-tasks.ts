import { names, type Service } from '@truegul/production/names'
import type { Aws } from '../aws/connect-aws.ts'

/** How many tasks of a server run, between which bounds. With bounds alone autoscaling would start tasks again after a pause. */
export async function setTasks(
  aws: Aws,
  service: Service,
  { min, max, desired }: { min: number; max: number; desired: number },
): Promise<void> {
  await (await aws.scaling()).registerScalableTarget({
    ServiceNamespace: 'ecs',
    ScalableDimension: 'ecs:service:DesiredCount',
    ResourceId: `service/${names.cluster}/${names.service[service]}`,
    MinCapacity: min,
    MaxCapacity: max,
  })
  const wanted = { cluster: names.cluster, service: names.service[service], desiredCount: desired }
  await (await aws.ecs()).updateService(wanted)
}
