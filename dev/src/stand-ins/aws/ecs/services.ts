import { z } from 'zod'
import { type Actions, action } from '../wire/action.ts'
import { arn, shortName } from '../wire/arn.ts'
import { AwsError, need } from '../wire/aws-error.ts'
import { history, type ServiceDeployment } from './history.ts'
import type { TaskDefinitions } from './task-definitions.ts'

/** It ends well, its tasks fail and the circuit breaker takes it back, or it never ends. */
type Ending = 'completes' | 'breaks' | 'never'
/** How a deployment goes; a function is asked at each look, for real tasks behind the double. */
export type Rollout = { ends: Ending | (() => Ending); looks?: number }

type Deployment = {
  id: string
  status: 'PRIMARY' | 'ACTIVE'
  taskDefinition: string
  rolloutState: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED'
  rolloutStateReason: string
  desiredCount: number
  runningCount: number
  pendingCount: number
  failedTasks: number
  createdAt: Date
}
/** What a deployment still does, kept apart from what AWS tells of it. */
type Course = Rollout & { looks: number; previous: string | null; record: ServiceDeployment }

export type Service = {
  serviceArn: string
  serviceName: string
  status: 'ACTIVE'
  desiredCount: number
  runningCount: number
  pendingCount: number
  taskDefinition: string
  deployments: Deployment[]
  events: { id: string; createdAt: Date; message: string }[]
  networkConfiguration?: unknown
}

const Create = z.looseObject({
  cluster: z.string(),
  serviceName: z.string(),
  taskDefinition: z.string(),
  desiredCount: z.number(),
  networkConfiguration: z.unknown(),
})
const Update = z.looseObject({
  cluster: z.string(),
  service: z.string(),
  taskDefinition: z.string().optional(),
  desiredCount: z.number().optional(),
  forceNewDeployment: z.boolean().optional(),
})

const endingOf = ({ ends }: Rollout): Ending => (typeof ends === 'function' ? ends() : ends)

/** The services of the cluster. Each look at one moves its deployment on by a step, so that nobody waits. */
export function services(definitions: TaskDefinitions, taskFailed: (service: string, taskDefinition: string) => void) {
  const all = new Map<string, Service>()
  const courses = new WeakMap<Deployment, Course>()
  const past = history()
  /** How the next deployments go, in order; without a word here one completes. */
  const rollouts: Rollout[] = []
  let count = 0

  const tell = (service: Service, message: string) =>
    service.events.unshift({
      id: String(++count),
      createdAt: new Date(),
      message: `(service ${service.serviceName}) ${message}`,
    })

  const deploy = (service: Service, taskDefinition: string, undone?: ServiceDeployment): void => {
    const previous =
      service.deployments.find(({ rolloutState }) => rolloutState === 'COMPLETED')?.taskDefinition ?? null
    for (const old of service.deployments) {
      old.status = 'ACTIVE'
      const record = courses.get(old)?.record
      if (record?.status === 'IN_PROGRESS') record.status = 'STOPPED'
    }
    const deployment: Deployment = {
      id: `ecs-svc/${++count}`,
      status: 'PRIMARY',
      taskDefinition,
      rolloutState: 'IN_PROGRESS',
      rolloutStateReason: `ECS deployment ecs-svc/${count} in progress.`,
      desiredCount: service.desiredCount,
      runningCount: 0,
      pendingCount: service.desiredCount,
      failedTasks: 0,
      createdAt: new Date(),
    }
    const rollout = undone ? { ends: 'completes' as const } : (rollouts.shift() ?? { ends: 'completes' as const })
    const record = undone ?? past.begin(service.serviceArn, taskDefinition)
    courses.set(deployment, { looks: 2, ...rollout, previous, record })
    service.taskDefinition = taskDefinition
    service.deployments.unshift(deployment)
  }

  const finish = (service: Service, deployment: Deployment, course: Course): void => {
    if (endingOf(course) === 'breaks') {
      Object.assign(deployment, {
        rolloutState: 'FAILED',
        failedTasks: 3,
        rolloutStateReason: 'ECS deployment circuit breaker: tasks failed to start.',
      })
      tell(service, `deployment ${deployment.id} deployment failed: tasks failed to start.`)
      taskFailed(service.serviceName, deployment.taskDefinition)
      course.record.status = course.previous ? 'ROLLBACK_SUCCESSFUL' : 'STOPPED'
      if (course.previous) deploy(service, course.previous, course.record)
      return
    }
    deployment.rolloutState = 'COMPLETED'
    deployment.rolloutStateReason = `ECS deployment ${deployment.id} completed.`
    if (course.record.status === 'IN_PROGRESS') course.record.status = 'SUCCESSFUL'
    service.deployments = [deployment]
    tell(service, `deployment ${deployment.id} deployment completed.`)
    tell(service, 'has reached a steady state.')
  }

  const look = (service: Service): Service => {
    const [primary] = service.deployments
    const course = primary && courses.get(primary)
    const answer = structuredClone(service)
    if (!primary || !course) return answer
    if (primary.rolloutState === 'COMPLETED') {
      service.runningCount = primary.desiredCount = primary.runningCount = service.desiredCount
      primary.pendingCount = 0
    } else if (primary.rolloutState === 'IN_PROGRESS' && endingOf(course) !== 'never') {
      course.looks -= 1
      if (course.looks === 1 && endingOf(course) === 'completes') {
        primary.runningCount = service.desiredCount
        tell(service, `has started ${service.desiredCount} tasks.`)
      }
      if (course.looks <= 0) {
        finish(service, primary, course)
        if (endingOf(course) === 'completes') service.runningCount = primary.runningCount = service.desiredCount
      }
    }
    return answer
  }

  const find = (name: string) => need(all.get(shortName(name)), 'ServiceNotFoundException', 'Service not found.')
  const create = (input: z.infer<typeof Create>): Service => {
    const { taskDefinitionArn } = definitions.find(input.taskDefinition)
    const service: Service = {
      ...input,
      serviceArn: arn('ecs', `service/${input.cluster}/${input.serviceName}`),
      status: 'ACTIVE',
      runningCount: 0,
      pendingCount: 0,
      deployments: [],
      events: [],
    }
    deploy(service, taskDefinitionArn)
    all.set(input.serviceName, service)
    return service
  }
  const update = (input: z.infer<typeof Update>): Service => {
    const service = find(input.service)
    const definition = input.taskDefinition === undefined ? undefined : definitions.find(input.taskDefinition)
    if (definition?.status === 'INACTIVE') throw new AwsError('ClientException', 'TaskDefinition is inactive')
    if (input.desiredCount !== undefined) service.desiredCount = input.desiredCount
    const wanted = definition?.taskDefinitionArn ?? service.taskDefinition
    // The same revision without force is no new deployment.
    if (wanted !== service.taskDefinition || input.forceNewDeployment) deploy(service, wanted)
    return service
  }
  const actions: Actions = {
    ...past.actions,
    CreateService: action(Create, (input) => ({ service: structuredClone(create(input)) })),
    UpdateService: action(Update, (input) => ({ service: structuredClone(update(input)) })),
    DescribeServices: action(z.object({ cluster: z.string(), services: z.array(z.string()) }), (input) => ({
      services: input.services.flatMap((name) => all.get(shortName(name)) ?? []).map(look),
      failures: input.services
        .filter((name) => !all.has(shortName(name)))
        .map((name) => ({ arn: arn('ecs', `service/${input.cluster}/${name}`), reason: 'MISSING' })),
    })),
  }
  return {
    all,
    rollouts,
    actions,
    update,
    /** A service that already runs as it should. */
    createRunning(input: z.infer<typeof Create>): void {
      const service = create(input)
      while (service.deployments[0]?.rolloutState === 'IN_PROGRESS') look(service)
    },
  }
}
