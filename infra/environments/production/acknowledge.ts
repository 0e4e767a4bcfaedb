import { Validations } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { names } from '../../../packages/production/src/names.ts'
import type { Stacks } from './build-app.ts'
import type { Production } from './production.ts'

type App = Parameters<typeof Validations.of>[0] & Construct

/** What the rules of AWS Solutions and of CloudFormation object to and we do all the same, each with the reason. */
export function acknowledge(app: App, stacks: Stacks, { account }: Production): void {
  const of = (scope: Construct, reasons: Record<string, string>) => {
    for (const [id, reason] of Object.entries(reasons)) Validations.of(scope).acknowledge({ id, reason })
  }
  const arn = (service: string, rest: string) => `Resource::arn:aws:${service}:${names.region}:${account}:${rest}`
  const mayAll = (reasons: Record<string, string>) =>
    Object.fromEntries(Object.entries(reasons).map(([resource, why]) => [`AwsSolutions-IAM5[${resource}]`, why]))
  of(app, {
    'AwsSolutions-ECS2': 'plain settings only; every secret comes from Secrets Manager, which a test asserts',
    'AwsSolutions-SMG4': 'replaced by an operator without anybody noticing: docs/runbooks/rotation.md',
  })
  of(stacks.network, {
    'AwsSolutions-EC23': 'the load balancer is the public door',
    'CloudFormation-Validate::W3010': 'zones are fixed, so that synth asks no account',
    'AwsSolutions-S1': 'the bucket of the access logs itself',
  })
  of(stacks.data, {
    'AwsSolutions-RDS3': 'one zone by budget; backups reach back to any second of seven days',
    'AwsSolutions-RDS11': 'an isolated subnet; the usual port is what every tool expects',
    'AwsSolutions-AEC4': 'one node by budget; the task rows fill an empty queue again',
    'AwsSolutions-AEC5': 'an isolated subnet; the usual port is what every tool expects',
  })
  for (const stack of [stacks.migrate, stacks.services])
    of(stack, { 'AwsSolutions-IAM5[Resource::*]': 'ecr:GetAuthorizationToken knows no resource' })
  of(
    stacks.deployRole,
    mayAll({
      'Resource::*': 'AWS knows no narrower resource for these, or only the cluster, which a condition names',
      [`Resource::arn:aws:iam::${account}:role/cdk-hnb659fds-*`]: 'the roles that `cdk bootstrap` made for deploying',
      [arn('ecs', `task-definition/${names.taskFamily.migrate}:*`)]: 'each release has a revision of its own',
      [arn('ecs', `task/${names.cluster}/*`)]: 'the id of a task is known only once it runs',
      [arn('ecs', `service-deployment/${names.cluster}/*`)]: 'a deployment has an id of its own',
      [arn('ecs', `service-revision/${names.cluster}/*`)]: 'a deployment has revisions of its own',
      ...Object.fromEntries(
        Object.values(names.logGroup).map((name) => [arn('logs', `log-group:${name}:*`), 'a stream for each task']),
      ),
    }),
  )
}
