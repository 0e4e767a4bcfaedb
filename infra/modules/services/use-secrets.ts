import * as ecs from 'aws-cdk-lib/aws-ecs'
import type { GivenSecret, Production } from '../../environments/production/production.ts'
import type { ReadSecret, Secrets } from '../secrets/add-secrets.ts'

export type UseSecrets = {
  needed(name: Exclude<ReadSecret, GivenSecret>): ecs.Secret
  /** Undefined while the secret has no value: a task that refers to such a one does not start. */
  whenGiven(name: GivenSecret): ecs.Secret | undefined
}

/** Secrets as a container refers to them. */
export function useSecrets(secrets: Secrets, { given }: Pick<Production, 'given'>): UseSecrets {
  const refer = (name: ReadSecret) => ecs.Secret.fromSecretsManager(secrets[name])
  return { needed: refer, whenGiven: (name) => (given.includes(name) ? refer(name) : undefined) }
}
