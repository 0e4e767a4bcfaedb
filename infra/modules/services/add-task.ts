import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import type * as ecr from 'aws-cdk-lib/aws-ecr'
import * as ecs from 'aws-cdk-lib/aws-ecs'
import * as iam from 'aws-cdk-lib/aws-iam'
import type * as logs from 'aws-cdk-lib/aws-logs'
import * as ssm from 'aws-cdk-lib/aws-ssm'
import type { Construct } from 'constructs'
import { names, type Service } from '../../../packages/production/src/names.ts'
import { sizes } from '../../../packages/production/src/sizes.ts'

export type TaskOptions = {
  name: Service | 'migrate'
  image: Service
  repository: ecr.IRepository
  logGroup: logs.ILogGroup
  environment?: Record<string, string>
  secrets: Record<string, ecs.Secret>
  container?: Pick<ecs.ContainerDefinitionOptions, 'command' | 'portMappings' | 'healthCheck'>
}

/** Fargate allows 120. Servers stop within `STOP_WITHIN_SECONDS`; the rest is for a machine that is busy. */
const STOP_TIMEOUT = Duration.seconds(60)

/** One container that can do nothing but its work: read-only root, uid 10001, no capability, /tmp as the only place to write. */
export function addTask(scope: Construct, options: TaskOptions): ecs.FargateTaskDefinition {
  const { name, image, repository, logGroup, container } = options
  const role = (id: string, roleName: string) =>
    new iam.Role(scope, id, { roleName, assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com') })
  const task = new ecs.FargateTaskDefinition(scope, `${name}-task`, {
    family: names.taskFamily[name],
    taskRole: role(`${name}-task-role`, names.taskRole(name)),
    executionRole: role(`${name}-execution-role`, names.executionRole(name)),
    cpu: sizes[name].cpu,
    memoryLimitMiB: sizes[name].memory,
    runtimePlatform: {
      cpuArchitecture: ecs.CpuArchitecture.X86_64,
      operatingSystemFamily: ecs.OperatingSystemFamily.LINUX,
    },
  })
  // CloudFormation deregisters a replaced revision, and to such a one nothing can be rolled back.
  task.applyRemovalPolicy(RemovalPolicy.RETAIN)
  task.addVolume({ name: 'tmp' })
  const linux = new ecs.LinuxParameters(scope, `${name}-linux`, { initProcessEnabled: true })
  linux.dropCapabilities(ecs.Capability.ALL)
  const tag = ssm.StringParameter.valueForStringParameter(scope, names.imageTag[image])
  task
    .addContainer(name, {
      containerName: name,
      image: ecs.ContainerImage.fromEcrRepository(repository, tag),
      user: '10001:10001',
      readonlyRootFilesystem: true,
      linuxParameters: linux,
      stopTimeout: STOP_TIMEOUT,
      essential: true,
      // Blocking, a log service that is away would stop the server.
      logging: ecs.LogDrivers.awsLogs({ streamPrefix: name, mode: ecs.AwsLogDriverMode.NON_BLOCKING, logGroup }),
      environment: options.environment ?? {},
      secrets: options.secrets,
      ...container,
    })
    .addMountPoints({ containerPath: '/tmp', sourceVolume: 'tmp', readOnly: false })
  return task
}
