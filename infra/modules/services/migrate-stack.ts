import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import * as ecs from 'aws-cdk-lib/aws-ecs'
import * as logs from 'aws-cdk-lib/aws-logs'
import { NamespaceType } from 'aws-cdk-lib/aws-servicediscovery'
import * as ssm from 'aws-cdk-lib/aws-ssm'
import type { Construct } from 'constructs'
import { names, type Service } from '../../../packages/production/src/names.ts'
import { sizes } from '../../../packages/production/src/sizes.ts'
import type { Production } from '../../environments/production/production.ts'
import type { DataStack } from '../database/data-stack.ts'
import type { NetworkStack } from '../network/network-stack.ts'
import type { RegistryStack } from '../registry/registry-stack.ts'
import { addTask } from './add-task.ts'
import type { MigrateEnv, MigrateSecretEnv } from './server-env.ts'
import { useSecrets } from './use-secrets.ts'

type Props = StackProps & { production: Production; network: NetworkStack; data: DataStack; registry: RegistryStack }

/** Cluster, log groups and the one-off task, which migrates before there is any service, and runs operators' commands beside the database. */
export class MigrateStack extends Stack {
  readonly cluster: ecs.Cluster
  readonly logGroups: Readonly<Record<Service | 'migrate', logs.LogGroup>>

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props)
    const { network, data, registry, production } = props
    // Container Insights would make it itself, and say nothing of how long it is kept.
    const insights = new logs.LogGroup(this, 'Insights', {
      logGroupName: `/aws/ecs/containerinsights/${names.cluster}/performance`,
      retention: logs.RetentionDays.ONE_WEEK,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.cluster = new ecs.Cluster(this, 'Cluster', {
      clusterName: names.cluster,
      vpc: network.vpc,
      // How many tasks run is known from here only, and scaling by backlog needs it.
      containerInsightsV2: ecs.ContainerInsights.ENABLED,
      // HTTP: Service Connect looks names up by itself, and a zone in DNS would be paid for.
      defaultCloudMapNamespace: { name: names.namespace, type: NamespaceType.HTTP, useForServiceConnect: true },
    })
    this.cluster.node.addDependency(insights)
    const logGroup = (name: Service | 'migrate') =>
      new logs.LogGroup(this, `${name}-logs`, {
        logGroupName: names.logGroup[name],
        retention: logs.RetentionDays.ONE_MONTH,
        removalPolicy: RemovalPolicy.RETAIN,
      })
    this.logGroups = {
      'api-server': logGroup('api-server'),
      'ml-server': logGroup('ml-server'),
      migrate: logGroup('migrate'),
    }
    const { needed } = useSecrets(data.secrets, production)
    const environment: MigrateEnv = { LLM_MONTHLY_BUDGET_USD: String(sizes.budget.llm) }
    const secrets: MigrateSecretEnv<ecs.Secret> = { DATABASE_URL: needed('database-url') }
    addTask(this, {
      name: 'migrate',
      image: 'api-server',
      repository: registry.repositories['api-server'],
      logGroup: this.logGroups.migrate,
      environment,
      secrets,
      container: { command: ['ops/src/main.ts', 'migrate', 'up'] },
    })
    // Where `truegul migrate --host ecs` and `truegul on-aws` run the task.
    const { subnets, securityGroup } = names.migrateNetwork
    new ssm.StringParameter(this, 'MigrateSubnets', {
      parameterName: subnets,
      stringValue: network.vpc.privateSubnets.map(({ subnetId }) => subnetId).join(','),
    })
    new ssm.StringParameter(this, 'MigrateSecurityGroup', {
      parameterName: securityGroup,
      stringValue: network.groups.migrate.securityGroupId,
    })
  }
}
