import { z } from 'zod'
import { type Actions, action } from '../wire/action.ts'
import { AwsError, need } from '../wire/aws-error.ts'

const Put = z.looseObject({ Name: z.string(), Value: z.string().min(1), Overwrite: z.boolean().default(false) })

/** SSM's parameters. */
export function parameters() {
  const values = new Map<string, string>()
  const versions = new Map<string, number>()
  const entry = (Name: string) => {
    const Value = need(values.get(Name), 'ParameterNotFound')
    return { Name, Value, Type: 'String', Version: versions.get(Name) ?? 1 }
  }
  const actions: Actions = {
    GetParameter: action(z.object({ Name: z.string() }), ({ Name }) => ({ Parameter: entry(Name) })),
    GetParameters: action(z.object({ Names: z.array(z.string()).max(10) }), ({ Names }) => ({
      Parameters: Names.filter((name) => values.has(name)).map(entry),
      InvalidParameters: Names.filter((name) => !values.has(name)),
    })),
    PutParameter: action(Put, ({ Name, Value, Overwrite }) => {
      if (values.has(Name) && !Overwrite) throw new AwsError('ParameterAlreadyExists')
      values.set(Name, Value)
      versions.set(Name, (versions.get(Name) ?? 0) + 1)
      return { Version: versions.get(Name), Tier: 'Standard' }
    }),
    DeleteParameter: action(z.object({ Name: z.string() }), ({ Name }) => {
      entry(Name)
      values.delete(Name)
      return {}
    }),
  }
  return { values, actions }
}
