import { Fn, RemovalPolicy, SecretValue } from 'aws-cdk-lib'
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { names } from '../../../packages/production/src/names.ts'
import { SECRETS, type SecretName } from '../../../packages/production/src/secrets.ts'

/** The secrets that a server reads. Those of database and cache alone lie beside what they open. */
export type ReadSecret = Exclude<SecretName, 'db' | 'cache'>
export type Secrets = Readonly<Record<ReadSecret, secretsmanager.Secret>>
type Addresses = Readonly<Record<'database-url' | 'queue-url', readonly string[]>>

/**
 * A container is given a secret whole and cannot join an address of parts, so the two addresses are secrets too. Their parts are
 * references, which CloudFormation resolves while it deploys.
 */
export function addSecrets(scope: Construct, addresses: Addresses): Secrets {
  const secret = (name: ReadSecret): secretsmanager.Secret => {
    const common = { secretName: names.secret(name), removalPolicy: RemovalPolicy.RETAIN }
    const id = `Secret-${name}`
    if (name === 'database-url' || name === 'queue-url') {
      const value = SecretValue.unsafePlainText(Fn.join('', [...addresses[name]]))
      return new secretsmanager.Secret(scope, id, { ...common, secretStringValue: value })
    }
    if (SECRETS[name].from === 'made') {
      const generateSecretString = { passwordLength: 64, excludePunctuation: true }
      return new secretsmanager.Secret(scope, id, { ...common, generateSecretString })
    }
    return withoutValue(new secretsmanager.Secret(scope, id, common))
  }
  return {
    jwt: secret('jwt'),
    callback: secret('callback'),
    anthropic: secret('anthropic'),
    openai: secret('openai'),
    fcm: secret('fcm'),
    apns: secret('apns'),
    smtp: secret('smtp'),
    'database-url': secret('database-url'),
    'queue-url': secret('queue-url'),
  }
}

/** The CDK lets AWS make up a random text where nobody gives one, and that would look like a key. */
function withoutValue(secret: secretsmanager.Secret): secretsmanager.Secret {
  const resource = secret.node.defaultChild
  if (resource instanceof secretsmanager.CfnSecret) resource.generateSecretString = undefined
  return secret
}
