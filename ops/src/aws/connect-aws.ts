import { setTimeout as sleep } from 'node:timers/promises'
import { names } from '@truegul/production/names'
import { AwsFailure } from './aws-failure.ts'
import type { AwsSettings } from './aws-settings.ts'
import { explaining } from './explaining.ts'

export type Aws = ReturnType<typeof connectAws>

/**
 * Clients for the services of AWS in the plan's region. The SDK is read when a client is first asked for: what runs without AWS, as
 * everything in the images does, does not need it installed. Each call that fails throws AwsFailure.
 */
export function connectAws(settings: AwsSettings) {
  const endpoint = settings.endpoint ?? null
  const options = once(async () => {
    const { ConfiguredRetryStrategy } = await sdk(() => import('@smithy/core/retry'))
    const delay = (attempt: number) => Math.min(settings.retryMs * 2 ** attempt, 20_000) * (0.5 + Math.random() / 2)
    return {
      region: names.region,
      retryStrategy: new ConfiguredRetryStrategy(settings.attempts, delay),
      requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000, throwOnRequestTimeout: true },
      ...(settings.endpoint === undefined ? {} : { endpoint: settings.endpoint }),
      ...(settings.credentials === undefined ? {} : { credentials: settings.credentials }),
    }
  })
  return {
    acm: once(async () => {
      const { ACM } = await sdk(() => import('@aws-sdk/client-acm'))
      return explaining(new ACM(await options()), 'acm', endpoint)
    }),
    budgets: once(async () => {
      const { Budgets } = await sdk(() => import('@aws-sdk/client-budgets'))
      return explaining(new Budgets(await options()), 'budgets', endpoint)
    }),
    cloudWatch: once(async () => {
      const { CloudWatch } = await sdk(() => import('@aws-sdk/client-cloudwatch'))
      return explaining(new CloudWatch(await options()), 'cloudwatch', endpoint)
    }),
    costExplorer: once(async () => {
      const { CostExplorer } = await sdk(() => import('@aws-sdk/client-cost-explorer'))
      return explaining(new CostExplorer(await options()), 'ce', endpoint)
    }),
    ecr: once(async () => {
      const { ECR } = await sdk(() => import('@aws-sdk/client-ecr'))
      return explaining(new ECR(await options()), 'ecr', endpoint)
    }),
    ecs: once(async () => {
      const { ECS } = await sdk(() => import('@aws-sdk/client-ecs'))
      return explaining(new ECS(await options()), 'ecs', endpoint)
    }),
    elastiCache: once(async () => {
      const { ElastiCache } = await sdk(() => import('@aws-sdk/client-elasticache'))
      return explaining(new ElastiCache(await options()), 'elasticache', endpoint)
    }),
    loadBalancing: once(async () => {
      const { ElasticLoadBalancingV2 } = await sdk(() => import('@aws-sdk/client-elastic-load-balancing-v2'))
      return explaining(new ElasticLoadBalancingV2(await options()), 'elasticloadbalancing', endpoint)
    }),
    logs: once(async () => {
      const { CloudWatchLogs } = await sdk(() => import('@aws-sdk/client-cloudwatch-logs'))
      return explaining(new CloudWatchLogs(await options()), 'logs', endpoint)
    }),
    rds: once(async () => {
      const { RDS } = await sdk(() => import('@aws-sdk/client-rds'))
      return explaining(new RDS(await options()), 'rds', endpoint)
    }),
    scaling: once(async () => {
      const { ApplicationAutoScaling } = await sdk(() => import('@aws-sdk/client-application-auto-scaling'))
      return explaining(new ApplicationAutoScaling(await options()), 'application-autoscaling', endpoint)
    }),
    scheduler: once(async () => {
      const { Scheduler } = await sdk(() => import('@aws-sdk/client-scheduler'))
      return explaining(new Scheduler(await options()), 'scheduler', endpoint)
    }),
    secrets: once(async () => {
      const { SecretsManager } = await sdk(() => import('@aws-sdk/client-secrets-manager'))
      return explaining(new SecretsManager(await options()), 'secretsmanager', endpoint)
    }),
    sns: once(async () => {
      const { SNS } = await sdk(() => import('@aws-sdk/client-sns'))
      return explaining(new SNS(await options()), 'sns', endpoint)
    }),
    ssm: once(async () => {
      const { SSM } = await sdk(() => import('@aws-sdk/client-ssm'))
      return explaining(new SSM(await options()), 'ssm', endpoint)
    }),
    sts: once(async () => {
      const { STS } = await sdk(() => import('@aws-sdk/client-sts'))
      return explaining(new STS(await options()), 'sts', endpoint)
    }),
    /** Until one looks again. */
    untilNextLook: () => sleep(settings.lookMs),
  }
}

/** @throws AwsFailure where the SDK is not installed */
async function sdk<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
    if (!isMissing) throw error
    const sentence =
      'The AWS SDK is not installed here, and the images leave it out on purpose: run this from a clone of the repository after npm ci.'
    throw new AwsFailure('aws_sdk_missing', sentence, null, { cause: error })
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
