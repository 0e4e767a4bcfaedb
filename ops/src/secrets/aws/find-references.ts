import { names } from '@truegul/production/names'
import { SECRETS, type SecretName } from '@truegul/production/secrets'
import { isRefusal } from '../../aws/aws-failure.ts'
import type { Aws } from '../../aws/connect-aws.ts'

const FAMILIES = Object.keys(names.taskFamily) as (keyof typeof names.taskFamily)[]
const ALL = Object.keys(SECRETS) as SecretName[]

export type References = {
  /** The tasks whose latest definition refers to each secret. */
  by: Map<SecretName, string[]>
  /** Tasks without a definition yet. */
  undefinedTasks: string[]
}

/** Which tasks need which secrets, by their latest definitions: one without a value keeps its task from starting. @throws AwsFailure */
export async function findReferences(aws: Aws): Promise<References> {
  const ecs = await aws.ecs()
  const by = new Map<SecretName, string[]>()
  const undefinedTasks: string[] = []
  for (const task of FAMILIES) {
    try {
      const { taskDefinition } = await ecs.describeTaskDefinition({ taskDefinition: names.taskFamily[task] })
      const from = (taskDefinition?.containerDefinitions ?? []).flatMap(({ secrets = [] }) =>
        secrets.map(({ valueFrom = '' }) => valueFrom),
      )
      const referred = ALL.filter((name) => from.some((valueFrom) => pointsTo(valueFrom, names.secret(name))))
      for (const name of referred) by.set(name, [...(by.get(name) ?? []), task])
    } catch (error) {
      if (!isRefusal(error, 'ClientException')) throw error
      undefinedTasks.push(task)
    }
  }
  return { by, undefinedTasks }
}

/** `valueFrom` is a name, or an ARN that ends with it, six random characters behind it, and perhaps `:key:stage:version`. */
function pointsTo(valueFrom: string, secret: string): boolean {
  const [name = ''] = (valueFrom.split(':secret:')[1] ?? valueFrom).split(':')
  return name === secret || (name.startsWith(`${secret}-`) && name.length === secret.length + 7)
}
