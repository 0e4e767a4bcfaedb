import { z } from 'zod'
import type { Logs } from '../services/logs.ts'
import { type Actions, action } from '../wire/action.ts'
import { arn, shortName } from '../wire/arn.ts'
import { AwsError, need } from '../wire/aws-error.ts'
import type { TaskDefinitions } from './task-definitions.ts'

/** How a one-off task ends: by an exit code, or without one when its container never started. */
export type TaskEnd = { exitCode?: number; reason?: string; log?: string[] }

type Container = { name: string; lastStatus: string; exitCode?: number; reason?: string }
export type Task = {
  taskArn: string
  taskDefinitionArn: string
  group: string
  lastStatus: string
  desiredStatus: string
  createdAt: Date
  startedAt?: Date
  stoppedAt?: Date
  stopCode?: string
  stoppedReason?: string
  containers: Container[]
  overrides: unknown
}

const NEXT: Record<string, string> = { PROVISIONING: 'PENDING', PENDING: 'RUNNING', RUNNING: 'STOPPED' }

const Run = z.looseObject({
  cluster: z.string(),
  taskDefinition: z.string(),
  networkConfiguration: z
    .object({
      awsvpcConfiguration: z.looseObject({ subnets: z.array(z.string()).min(1), securityGroups: z.array(z.string()) }),
    })
    .optional(),
  overrides: z.looseObject({}).optional(),
})

/** What ECS takes of overrides, with all their braces and quotes. */
const MOST_OVERRIDES = 8_192

/** One-off tasks. Each look at one moves it on by a step. */
export function tasks(definitions: TaskDefinitions, logs: Logs) {
  const all = new Map<string, Task>()
  /** How the next tasks that are started end, in order; without a word here one exits with 0. */
  const ends: TaskEnd[] = []
  const endings = new WeakMap<Task, TaskEnd>()
  /** Why the next tasks are not started at all, such as `RESOURCE:MEMORY`: RunTask answers 200 all the same. */
  const refusals: string[] = []

  const move = (task: Task): Task => {
    const before = structuredClone(task)
    if (task.lastStatus === 'STOPPED') return before
    const end = endings.get(task) ?? { exitCode: 0 }
    const next = NEXT[task.lastStatus] ?? 'STOPPED'
    const isOver = task.desiredStatus === 'STOPPED' || (next === 'RUNNING' && end.exitCode === undefined)
    task.lastStatus = isOver ? 'STOPPED' : next
    const [container] = task.containers
    if (container) container.lastStatus = task.lastStatus
    if (task.lastStatus === 'RUNNING') task.startedAt = new Date()
    if (task.lastStatus === 'STOPPED') stop(task, end)
    return before
  }
  const stop = (task: Task, { exitCode, reason, log = [] }: TaskEnd): void => {
    const [container] = task.containers
    const [definition] = definitions.find(task.taskDefinitionArn).containerDefinitions
    task.desiredStatus = 'STOPPED'
    task.stoppedAt = new Date()
    task.stopCode ??= exitCode === undefined ? 'TaskFailedToStart' : 'EssentialContainerExited'
    task.stoppedReason ??= reason ?? 'Essential container in task exited'
    if (container && exitCode !== undefined) container.exitCode = exitCode
    const options = definition?.logConfiguration?.options
    const group = options?.['awslogs-group']
    if (!group || exitCode === undefined) return
    const stream = `${options?.['awslogs-stream-prefix']}/${definition?.name}/${shortName(task.taskArn)}`
    for (const line of log) logs.write(group, stream, line)
  }

  const actions: Actions = {
    RunTask: action(Run, (input) => {
      const definition = definitions.find(input.taskDefinition)
      if (!input.networkConfiguration) {
        throw new AwsError(
          'InvalidParameterException',
          "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
        )
      }
      if (JSON.stringify(input.overrides ?? {}).length > MOST_OVERRIDES) {
        throw new AwsError('InvalidParameterException', 'Container Overrides length must be at most 8192')
      }
      const refusal = refusals.shift()
      if (refusal) return { tasks: [], failures: [{ arn: arn('ecs', 'container-instance/x'), reason: refusal }] }
      const task: Task = {
        taskArn: arn('ecs', `task/${input.cluster}/${String(all.size + 1).padStart(32, '0')}`),
        taskDefinitionArn: definition.taskDefinitionArn,
        group: `family:${definition.family}`,
        lastStatus: 'PROVISIONING',
        desiredStatus: 'RUNNING',
        createdAt: new Date(),
        containers: definition.containerDefinitions.map(({ name }) => ({ name, lastStatus: 'PENDING' })),
        overrides: input.overrides ?? {},
      }
      all.set(task.taskArn, task)
      endings.set(task, ends.shift() ?? { exitCode: 0 })
      return { tasks: [structuredClone(task)], failures: [] }
    }),
    StopTask: action(z.object({ cluster: z.string(), task: z.string(), reason: z.string().optional() }), (input) => {
      const task = need(all.get(input.task), 'InvalidParameterException', 'The referenced task was not found.')
      task.desiredStatus = 'STOPPED'
      task.stopCode ??= 'UserInitiated'
      task.stoppedReason ??= input.reason ?? 'Task stopped by user'
      // SIGTERM ends what runs; what did not start yet never will.
      endings.set(task, task.startedAt ? { exitCode: 143 } : {})
      return { task: structuredClone(task) }
    }),
    DescribeTasks: action(z.object({ cluster: z.string(), tasks: z.array(z.string()).max(100) }), (input) => ({
      tasks: input.tasks.flatMap((name) => all.get(name) ?? []).map(move),
      failures: input.tasks.filter((name) => !all.has(name)).map((name) => ({ arn: name, reason: 'MISSING' })),
    })),
    ListTasks: action(
      z.object({
        cluster: z.string(),
        family: z.string().optional(),
        serviceName: z.string().optional(),
        desiredStatus: z.string().default('RUNNING'),
      }),
      ({ family, serviceName, desiredStatus }) => ({
        taskArns: [...all.values()]
          .filter((task) => task.desiredStatus === desiredStatus)
          .filter(({ group }) => family === undefined || group === `family:${family}`)
          .filter(({ group }) => serviceName === undefined || group === `service:${serviceName}`)
          .map(({ taskArn }) => taskArn),
      }),
    ),
  }
  return {
    all,
    ends,
    refusals,
    actions,
    /** A service's task that ended with 1. */
    addFailed(service: string, taskDefinitionArn: string): void {
      const taskArn = arn('ecs', `task/cluster/${String(all.size + 1).padStart(32, '0')}`)
      all.set(taskArn, {
        taskArn,
        taskDefinitionArn,
        group: `service:${service}`,
        lastStatus: 'STOPPED',
        desiredStatus: 'STOPPED',
        createdAt: new Date(),
        stoppedAt: new Date(),
        stopCode: 'EssentialContainerExited',
        stoppedReason: 'Essential container in task exited',
        containers: [{ name: service, lastStatus: 'STOPPED', exitCode: 1 }],
        overrides: {},
      })
    },
  }
}
