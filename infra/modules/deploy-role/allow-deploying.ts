import type { Stack } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import { names } from '../../../packages/production/src/names.ts'

/** What images push, migrate, deploy, verify and rollback ask of AWS, and `cdk deploy` by the roles of its own bootstrap. */
export function allowDeploying(role: iam.Role, { region, account }: Stack): void {
  const allow = (actions: string[], resources: string[], conditions?: Record<string, Record<string, string>>) =>
    role.addToPolicy(new iam.PolicyStatement({ actions, resources, ...(conditions ? { conditions } : {}) }))
  const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`
  const inCluster = { ArnEquals: { 'ecs:cluster': arn('ecs', `cluster/${names.cluster}`) } }

  allow(['sts:AssumeRole'], [`arn:aws:iam::${account}:role/cdk-hnb659fds-*`])
  allow(
    [
      'ecr:BatchCheckLayerAvailability',
      'ecr:BatchGetImage',
      'ecr:CompleteLayerUpload',
      'ecr:DescribeImages',
      'ecr:InitiateLayerUpload',
      'ecr:PutImage',
      'ecr:UploadLayerPart',
    ],
    Object.values(names.repository).map((name) => arn('ecr', `repository/${name}`)),
  )
  allow(
    ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:PutParameter'],
    Object.values(names.imageTag).map((name) => arn('ssm', `parameter${name}`)),
  )
  allow(
    ['ssm:GetParameter', 'ssm:GetParameters'],
    [...Object.values(names.migrateNetwork), names.paused].map((name) => arn('ssm', `parameter${name}`)),
  )
  allow(
    ['ecs:DescribeServices', 'ecs:UpdateService', 'ecs:ListServiceDeployments'],
    Object.values(names.service).map((name) => arn('ecs', `service/${names.cluster}/${name}`)),
  )
  allow(
    ['ecs:DescribeServiceDeployments', 'ecs:DescribeServiceRevisions', 'ecs:StopServiceDeployment'],
    ['service-deployment', 'service-revision'].map((kind) => arn('ecs', `${kind}/${names.cluster}/*`)),
  )
  allow(['ecs:RunTask'], [arn('ecs', `task-definition/${names.taskFamily.migrate}:*`)], inCluster)
  allow(['ecs:DescribeTasks', 'ecs:StopTask'], [arn('ecs', `task/${names.cluster}/*`)])
  allow(['ecs:ListTasks'], ['*'], inCluster)
  allow(
    ['logs:FilterLogEvents', 'logs:GetLogEvents', 'logs:DescribeLogStreams'],
    Object.values(names.logGroup).map((name) => arn('logs', `log-group:${name}:*`)),
  )
  // AWS knows no narrower resource for these.
  allow(
    [
      'ecr:GetAuthorizationToken',
      'ecs:DescribeTaskDefinition',
      'ecs:ListTaskDefinitions',
      'ecs:RegisterTaskDefinition',
      'cloudwatch:DescribeAlarms',
    ],
    ['*'],
  )
  // A task runs with roles of ours, so whoever starts one must be allowed to hand them over: to ECS, and those of the tasks only.
  allow(
    ['iam:PassRole'],
    Object.keys(names.taskFamily)
      .flatMap((task) => [names.taskRole(task), names.executionRole(task)])
      .map((name) => `arn:aws:iam::${account}:role/${name}`),
    { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
  )
}
