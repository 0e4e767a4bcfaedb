import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { names } from '../../../packages/production/src/names.ts'
import type { Production } from '../../environments/production/production.ts'
import { Cache } from '../cache/cache.ts'
import type { NetworkStack } from '../network/network-stack.ts'
import { addSecrets, type Secrets } from '../secrets/add-secrets.ts'
import { Database } from './database.ts'
import { addKeepStopped } from './keep-stopped.ts'

/** Everything that must survive: the database, the queue and the secrets. */
export class DataStack extends Stack {
  readonly secrets: Secrets

  constructor(scope: Construct, id: string, props: StackProps & { production: Production; network: NetworkStack }) {
    super(scope, id, props)
    const { vpc, groups } = props.network
    const database = new Database(this, 'Database', { vpc, securityGroup: groups.database })
    const cache = new Cache(this, 'Cache', { vpc, securityGroup: groups.cache })
    this.secrets = addSecrets(this, { 'database-url': database.address, 'queue-url': cache.address })
    addKeepStopped(this, {
      instanceArn: database.instance.instanceArn,
      instance: names.database,
      isEnabled: props.production.isPaused,
    })
  }
}
