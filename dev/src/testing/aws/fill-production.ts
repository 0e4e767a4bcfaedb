import { names, SERVICES, type Service } from '@truegul/production/names'
import type { AwsDouble } from '../../stand-ins/aws/start-aws-double.ts'

export const REGISTRY = '123456789012.dkr.ecr.ap-northeast-2.amazonaws.com'

/** An account in which production runs: release v1, stable, with v2 pushed; two tasks of each server, at most six. */
export function fillProduction(aws: AwsDouble): void {
  for (const service of SERVICES) {
    aws.images.repositories.set(
      names.repository[service],
      new Map([
        ['v1', 'sha256:1'],
        ['v2', 'sha256:2'],
      ]),
    )
    aws.parameters.values.set(names.imageTag[service], 'v1')
    aws.ecs.definitions.register(definition(names.taskFamily[service], service, service))
    aws.ecs.createRunning({
      cluster: names.cluster,
      serviceName: names.service[service],
      taskDefinition: `${names.taskFamily[service]}:1`,
      desiredCount: 2,
      networkConfiguration: network(`sg-${service}`),
    })
    const ResourceId = `service/${names.cluster}/${names.service[service]}`
    aws.scaling.targets.set(ResourceId, {
      ServiceNamespace: 'ecs',
      ScalableDimension: 'ecs:service:DesiredCount',
      ResourceId,
      MinCapacity: 2,
      MaxCapacity: 6,
    })
  }
  aws.ecs.definitions.register(definition(names.taskFamily.migrate, 'migrate', 'api-server'))
  for (const group of Object.values(names.logGroup)) aws.logs.groups.set(group, [])
  aws.parameters.values.set(names.migrateNetwork.subnets, 'subnet-1,subnet-2')
  aws.parameters.values.set(names.migrateNetwork.securityGroup, 'sg-migrate')
  aws.databases.instances.set(names.database, {
    DBInstanceIdentifier: names.database,
    DBInstanceStatus: 'available',
    DBInstanceClass: 'db.t3.small',
    Engine: 'postgres',
    AllocatedStorage: 20,
    BackupRetentionPeriod: 7,
    DeletionProtection: true,
    PubliclyAccessible: false,
    StorageEncrypted: true,
  })
  aws.caches.groups.set(names.cache, {
    ReplicationGroupId: names.cache,
    Status: 'available',
    TransitEncryptionEnabled: true,
    AuthTokenEnabled: true,
  })
  aws.schedules.all.set(names.keepDatabaseStopped, {
    Name: names.keepDatabaseStopped,
    State: 'DISABLED',
    ScheduleExpression: 'rate(1 hour)',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: {
      Arn: 'arn:aws:scheduler:::aws-sdk:rds:stopDBInstance',
      RoleArn: 'arn:aws:iam::123456789012:role/stop-database',
      Input: JSON.stringify({ DbInstanceIdentifier: names.database }),
    },
  })
  aws.metrics.alarms.push({ AlarmName: names.alarm('api-cpu'), StateValue: 'OK', ActionsEnabled: true })
  aws.money.budgets.set(names.budget, {
    BudgetName: names.budget,
    BudgetType: 'COST',
    TimeUnit: 'MONTHLY',
    BudgetLimit: { Amount: '300', Unit: 'USD' },
    CalculatedSpend: {
      ActualSpend: { Amount: '120.5', Unit: 'USD' },
      ForecastedSpend: { Amount: '214', Unit: 'USD' },
    },
  })
  // A test counts what the command says, not what made the world.
  aws.calls.length = 0
}

function definition(family: string, name: string, image: Service) {
  return {
    family,
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '512',
    memory: '1024',
    containerDefinitions: [
      {
        name,
        image: `${REGISTRY}/${names.repository[image]}:v1`,
        essential: true,
        logConfiguration: {
          logDriver: 'awslogs',
          options: { 'awslogs-group': `/ecs/${names.cluster}/${name}`, 'awslogs-stream-prefix': name },
        },
      },
    ],
  }
}

const network = (securityGroup: string) => ({
  awsvpcConfiguration: { subnets: ['subnet-1', 'subnet-2'], securityGroups: [securityGroup] },
})
