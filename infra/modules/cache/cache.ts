import { RemovalPolicy } from 'aws-cdk-lib'
import type * as ec2 from 'aws-cdk-lib/aws-ec2'
import * as elasticache from 'aws-cdk-lib/aws-elasticache'
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { names } from '../../../packages/production/src/names.ts'
import { sizes } from '../../../packages/production/src/sizes.ts'
import { PORTS } from '../network/ports.ts'

/** Valkey for the queue: TLS and a password. One node, because the task rows are the truth and fill an empty queue again. */
export class Cache extends Construct {
  /** `QUEUE_URL`, joined by CloudFormation while it deploys. */
  readonly address: readonly string[]

  constructor(
    scope: Construct,
    id: string,
    { vpc, securityGroup }: { vpc: ec2.Vpc; securityGroup: ec2.SecurityGroup },
  ) {
    super(scope, id)
    const password = new secretsmanager.Secret(this, 'Password', {
      secretName: names.secret('cache'),
      removalPolicy: RemovalPolicy.RETAIN,
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    })
    const subnets = new elasticache.CfnSubnetGroup(this, 'Subnets', {
      description: 'TrueGul queue',
      subnetIds: vpc.isolatedSubnets.map(({ subnetId }) => subnetId),
    })
    // A full cache must refuse new jobs. Its default would forget old ones.
    const parameters = new elasticache.CfnParameterGroup(this, 'Parameters', {
      cacheParameterGroupFamily: 'valkey8',
      description: 'TrueGul queue',
      properties: { 'maxmemory-policy': 'noeviction' },
    })
    const cache = new elasticache.CfnReplicationGroup(this, 'Nodes', {
      replicationGroupId: names.cache,
      replicationGroupDescription: 'TrueGul queue',
      engine: 'valkey',
      engineVersion: '8.0',
      cacheNodeType: sizes.cache.class,
      cacheParameterGroupName: parameters.ref,
      numCacheClusters: 1,
      automaticFailoverEnabled: false,
      multiAzEnabled: false,
      atRestEncryptionEnabled: true,
      transitEncryptionEnabled: true,
      transitEncryptionMode: 'required',
      authToken: password.secretValue.unsafeUnwrap(),
      cacheSubnetGroupName: subnets.ref,
      securityGroupIds: [securityGroup.securityGroupId],
      snapshotRetentionLimit: 1,
      autoMinorVersionUpgrade: true,
    })
    this.address = [
      'rediss://:',
      password.secretValue.unsafeUnwrap(),
      '@',
      cache.attrPrimaryEndPointAddress,
      `:${PORTS.cache}`,
    ]
  }
}
