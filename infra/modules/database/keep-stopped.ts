import * as iam from 'aws-cdk-lib/aws-iam'
import * as scheduler from 'aws-cdk-lib/aws-scheduler'
import type { Construct } from 'constructs'
import { names } from '../../../packages/production/src/names.ts'

/** AWS starts a stopped database after seven days. While production is paused, this stops it again within the hour. */
export function addKeepStopped(
  scope: Construct,
  { instanceArn, instance, isEnabled }: { instanceArn: string; instance: string; isEnabled: boolean },
): void {
  const role = new iam.Role(scope, 'KeepStoppedRole', {
    assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com'),
  })
  role.addToPolicy(new iam.PolicyStatement({ actions: ['rds:StopDBInstance'], resources: [instanceArn] }))
  new scheduler.CfnSchedule(scope, 'KeepStopped', {
    name: names.keepDatabaseStopped,
    state: isEnabled ? 'ENABLED' : 'DISABLED',
    scheduleExpression: 'rate(1 hour)',
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: 'arn:aws:scheduler:::aws-sdk:rds:stopDBInstance',
      roleArn: role.roleArn,
      input: JSON.stringify({ DbInstanceIdentifier: instance }),
      // Stopped already is an error of RDS; the next hour asks again.
      retryPolicy: { maximumRetryAttempts: 0 },
    },
  })
}
