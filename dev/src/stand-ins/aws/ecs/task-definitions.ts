import { z } from 'zod'
import { type Actions, action } from '../wire/action.ts'
import { arn, shortName } from '../wire/arn.ts'
import { AwsError, need } from '../wire/aws-error.ts'

const Container = z.looseObject({
  name: z.string(),
  image: z.string(),
  logConfiguration: z.looseObject({ options: z.record(z.string(), z.string()) }).optional(),
})
const Registered = z.looseObject({ family: z.string(), containerDefinitions: z.array(Container).min(1) })
/** What AWS adds; registering it again is a fault of the caller. */
const ADDED = ['taskDefinitionArn', 'revision', 'status', 'registeredAt', 'registeredBy', 'requiresAttributes'] as const

export type TaskDefinition = z.infer<typeof Registered> & {
  taskDefinitionArn: string
  revision: number
  status: 'ACTIVE' | 'INACTIVE'
}
export type TaskDefinitions = ReturnType<typeof taskDefinitions>

/** Families of task definitions with their revisions, which count from 1. */
export function taskDefinitions() {
  const families = new Map<string, TaskDefinition[]>()

  const find = (name: string): TaskDefinition => {
    const [family = '', revision] = shortName(name).split(':')
    const all = families.get(family) ?? []
    const found = revision === undefined ? all.findLast(({ status }) => status === 'ACTIVE') : all[Number(revision) - 1]
    return need(found, 'ClientException', 'Unable to describe task definition.')
  }
  const register = (input: z.infer<typeof Registered>): TaskDefinition => {
    const foreign = ADDED.find((key) => key in input)
    if (foreign) throw new AwsError('ClientException', `Unknown parameter ${foreign}`)
    const all = families.get(input.family) ?? []
    const revision = all.length + 1
    const taskDefinitionArn = arn('ecs', `task-definition/${input.family}:${revision}`)
    const made: TaskDefinition = { ...input, revision, status: 'ACTIVE', taskDefinitionArn }
    families.set(input.family, [...all, made])
    return made
  }
  const actions: Actions = {
    RegisterTaskDefinition: action(Registered, (input) => ({ taskDefinition: register(input) })),
    DescribeTaskDefinition: action(z.object({ taskDefinition: z.string() }), (input) => ({
      taskDefinition: { ...find(input.taskDefinition), registeredAt: new Date(), requiresAttributes: [{ name: 'x' }] },
      tags: [],
    })),
    ListTaskDefinitions: action(
      z.object({ familyPrefix: z.string(), status: z.string().default('ACTIVE'), sort: z.string().default('ASC') }),
      ({ familyPrefix, status, sort }) => {
        const arns = (families.get(familyPrefix) ?? [])
          .filter((one) => one.status === status)
          .map((one) => one.taskDefinitionArn)
        return { taskDefinitionArns: sort === 'DESC' ? arns.reverse() : arns }
      },
    ),
    DeregisterTaskDefinition: action(z.object({ taskDefinition: z.string() }), (input) => {
      const found = find(input.taskDefinition)
      found.status = 'INACTIVE'
      return { taskDefinition: found }
    }),
  }
  return { find, register, actions }
}
