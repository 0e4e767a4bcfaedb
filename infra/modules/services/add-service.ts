import * as ec2 from 'aws-cdk-lib/aws-ec2'
import * as ecs from 'aws-cdk-lib/aws-ecs'
import type { Construct } from 'constructs'
import { DEPLOYMENT_ALARMS } from '../../../packages/production/src/alarms.ts'
import { names, type Service } from '../../../packages/production/src/names.ts'

type Options = {
  cluster: ecs.Cluster
  task: ecs.FargateTaskDefinition
  securityGroup: ec2.SecurityGroup
  isPaused: boolean
  extra: Pick<ecs.FargateServiceProps, 'healthCheckGracePeriod' | 'serviceConnectConfiguration'>
}

/** A service whose bad deployments go back by themselves: when its tasks do not stay up, or when its alarms ring. */
export function addService(scope: Construct, name: Service, options: Options): ecs.FargateService {
  const { cluster, task, securityGroup, isPaused, extra } = options
  return new ecs.FargateService(scope, name, {
    serviceName: names.service[name],
    cluster,
    taskDefinition: task,
    // Left out while it runs: a number here would undo the scaling at each deployment.
    ...(isPaused ? { desiredCount: 0 } : {}),
    // The new ones first, then the old ones go.
    minHealthyPercent: 100,
    maxHealthyPercent: 200,
    circuitBreaker: { enable: true, rollback: true },
    deploymentAlarms: {
      alarmNames: DEPLOYMENT_ALARMS[name].map(names.alarm),
      behavior: ecs.AlarmBehavior.ROLLBACK_ON_ALARM,
    },
    availabilityZoneRebalancing: ecs.AvailabilityZoneRebalancing.ENABLED,
    vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
    securityGroups: [securityGroup],
    enableExecuteCommand: false,
    propagateTags: ecs.PropagatedTagSource.SERVICE,
    ...extra,
  })
}
