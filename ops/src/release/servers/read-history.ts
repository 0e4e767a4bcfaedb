import { names, type Service } from '@truegul/production/names'
import type { Aws } from '../../aws/connect-aws.ts'

/** A deployment of the past, by its revision of the task definition. */
export type PastDeployment = { revision: string; number: number; isGood: boolean }

/** The last twenty deployments of a server, newest first; `isGood`: it came into service and was not taken back by ECS. */
export async function readHistory(aws: Aws, service: Service): Promise<PastDeployment[]> {
  const ecs = await aws.ecs()
  const request = { cluster: names.cluster, service: names.service[service], maxResults: 20 }
  const { serviceDeployments = [] } = await ecs.listServiceDeployments(request)
  const targets = serviceDeployments.flatMap(({ targetServiceRevisionArn }) => targetServiceRevisionArn ?? [])
  if (targets.length === 0) return []
  const { serviceRevisions = [] } = await ecs.describeServiceRevisions({ serviceRevisionArns: [...new Set(targets)] })
  const revisions = new Map(serviceRevisions.map((one) => [one.serviceRevisionArn, one.taskDefinition]))
  return serviceDeployments.flatMap(({ targetServiceRevisionArn, status }) => {
    const revision = revisions.get(targetServiceRevisionArn)
    if (revision === undefined) return []
    return { revision, number: revisionNumber(revision), isGood: status === 'SUCCESSFUL' }
  })
}

/** The number at the end of a revision's full name. */
export const revisionNumber = (revision: string) => Number(revision.split(':').pop())
