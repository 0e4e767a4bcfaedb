import { z } from 'zod'
import { type Actions, action } from '../wire/action.ts'
import { arn } from '../wire/arn.ts'
import { need } from '../wire/aws-error.ts'

const Named = z.object({ SecretId: z.string() })
const MISSING = "Secrets Manager can't find the specified secret."
const NO_VALUE = `${MISSING.slice(0, -1)} value for staging label: AWSCURRENT`

/** Secrets Manager: each secret with its values, newest last; one that was never put has none. */
export function secrets() {
  const all = new Map<string, { values: string[]; changedAt: Date }>()
  const short = (id: string) => id.replace(/^arn:.*:secret:(.*)-\w{6}$/, '$1')
  const find = (id: string) => need(all.get(short(id)), 'ResourceNotFoundException', MISSING)
  const head = (name: string) => ({ ARN: arn('secretsmanager', `secret:${name}-AbCdEf`), Name: name })
  const described = (name: string) => {
    const { values, changedAt } = find(name)
    const stages = values.map((_, index) => [String(index + 1), [STAGES[values.length - 1 - index]].filter(Boolean)])
    return { ...head(short(name)), LastChangedDate: changedAt, VersionIdsToStages: Object.fromEntries(stages) }
  }
  const actions: Actions = {
    DescribeSecret: action(Named, ({ SecretId }) => described(SecretId)),
    ListSecrets: action(z.looseObject({}), () => ({ SecretList: [...all.keys()].map(described) })),
    GetSecretValue: action(Named.extend({ VersionStage: z.string().default('AWSCURRENT') }), (input) => {
      const { values } = find(input.SecretId)
      const index = values.length - 1 - STAGES.indexOf(input.VersionStage)
      const SecretString = need(values[index], 'ResourceNotFoundException', NO_VALUE)
      return { ...head(short(input.SecretId)), SecretString, VersionId: String(index + 1) }
    }),
    PutSecretValue: action(Named.extend({ SecretString: z.string().min(1) }), ({ SecretId, SecretString }) => {
      const secret = find(SecretId)
      secret.values.push(SecretString)
      secret.changedAt = new Date()
      return { ...head(short(SecretId)), VersionId: String(secret.values.length) }
    }),
    CreateSecret: action(z.object({ Name: z.string(), SecretString: z.string().optional() }), (input) => {
      all.set(input.Name, { values: input.SecretString ? [input.SecretString] : [], changedAt: new Date() })
      return head(input.Name)
    }),
  }
  return {
    all,
    /** Makes a secret, without a value when none is given. */
    put: (name: string, ...values: string[]) => void all.set(name, { values, changedAt: new Date() }),
    actions,
  }
}

/** From the newest value backwards. */
const STAGES = ['AWSCURRENT', 'AWSPREVIOUS']
