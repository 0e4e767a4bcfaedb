import type { Deployment } from '@aws-sdk/client-ecs'
import { names, type Service } from '@truegul/production/names'
import type { Aws } from '../../aws/connect-aws.ts'
import { CommandError } from '../../command/command.ts'
import { readRevision } from './read-revision.ts'

export type ServerState = {
  desired: number
  running: number
  pending: number
  /** The full name of the task definition's revision that ECS runs or is about to run. */
  revision: string
  /** Its image's tag. */
  tag: string
  rollout: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED'
  reason: string
  failedTasks: number
  /** Why an earlier deployment, which is still seen beside it, failed. */
  failedBefore: string | null
  /** A deployment of a revision ended well, and its tasks are still there. */
  isServing: boolean
  /** Oldest first. */
  events: { id: string; at: Date; message: string }[]
}

/** What a server's service does now. @throws CommandError when there is none */
export async function readServer(aws: Aws, service: Service): Promise<ServerState> {
  const request = { cluster: names.cluster, services: [names.service[service]] }
  const { services: [found] = [] } = await (await aws.ecs()).describeServices(request)
  const primary = found?.deployments?.find(({ status }) => status === 'PRIMARY')
  if (found?.status !== 'ACTIVE' || !primary?.taskDefinition) {
    throw new CommandError(
      `There is no service ${service} in the cluster ${names.cluster}: deploy the infrastructure first (docs/runbooks/deployment.md).`,
    )
  }
  const { tag } = await readRevision(aws, primary.taskDefinition)
  const others = found.deployments?.filter((deployment) => deployment !== primary) ?? []
  return {
    desired: found.desiredCount ?? 0,
    running: found.runningCount ?? 0,
    pending: found.pendingCount ?? 0,
    revision: primary.taskDefinition,
    tag,
    rollout: rolloutOf(primary),
    reason: primary.rolloutStateReason ?? '',
    failedTasks: primary.failedTasks ?? 0,
    failedBefore: others.find((other) => rolloutOf(other) === 'FAILED')?.rolloutStateReason ?? null,
    isServing: [primary, ...others].some((one) => rolloutOf(one) === 'COMPLETED' && (one.runningCount ?? 0) > 0),
    events: (found.events ?? [])
      .map(({ id = '', createdAt = new Date(0), message = '' }) => ({ id, at: createdAt, message }))
      .reverse(),
  }
}

const rolloutOf = ({ rolloutState }: Deployment): ServerState['rollout'] => rolloutState ?? 'IN_PROGRESS'
