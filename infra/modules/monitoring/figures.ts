import { Duration } from 'aws-cdk-lib'
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch'
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import { METRIC_NAMESPACE, type MetricName, metrics } from '../../../packages/production/src/metrics.ts'
import { names, type Service } from '../../../packages/production/src/names.ts'
import type { LoadBalancer } from '../network/load-balancer.ts'

const MINUTE = Duration.minutes(1)

/** A metric of the product's own list, from all API servers together. */
export const ours = (name: MetricName, period = MINUTE) =>
  new cloudwatch.Metric({
    namespace: METRIC_NAMESPACE,
    metricName: name,
    dimensionsMap: { service: 'api-server' },
    statistic: metrics[name].statistic,
    period,
  })

/** Share of what a service's tasks were given, in %. By name, because alarms are there before the services. */
export const used = (metricName: 'CPUUtilization' | 'MemoryUtilization', service: Service) =>
  new cloudwatch.Metric({
    namespace: 'AWS/ECS',
    metricName,
    dimensionsMap: { ClusterName: names.cluster, ServiceName: names.service[service] },
    statistic: 'Average',
    period: MINUTE,
    label: service,
  })

export const ofDatabase = (metricName: 'DatabaseConnections' | 'FreeStorageSpace' | 'CPUUtilization') =>
  new cloudwatch.Metric({
    namespace: 'AWS/RDS',
    metricName,
    dimensionsMap: { DBInstanceIdentifier: names.database },
    statistic: metricName === 'FreeStorageSpace' ? 'Minimum' : 'Maximum',
    period: MINUTE,
  })

/** The one node of the replication group has its name with a number. */
export const cacheMemory = () =>
  new cloudwatch.Metric({
    namespace: 'AWS/ElastiCache',
    metricName: 'DatabaseMemoryUsagePercentage',
    dimensionsMap: { CacheClusterId: `${names.cache}-001` },
    statistic: 'Maximum',
    period: MINUTE,
  })

/** Answers of 500 and above, of the servers and of the load balancer itself, in % of all requests. */
export function errorRate({ balancer }: LoadBalancer): cloudwatch.MathExpression {
  const sum = { period: MINUTE, statistic: 'Sum' }
  return new cloudwatch.MathExpression({
    label: '5xx in %',
    period: MINUTE,
    expression: 'IF(r > 0, 100 * (FILL(e, 0) + FILL(t, 0)) / r, 0)',
    usingMetrics: {
      e: balancer.metrics.httpCodeElb(elbv2.HttpCodeElb.ELB_5XX_COUNT, sum),
      t: balancer.metrics.httpCodeTarget(elbv2.HttpCodeTarget.TARGET_5XX_COUNT, sum),
      r: balancer.metrics.requestCount(sum),
    },
  })
}

/** By the servers and not by the load balancer, for which a phone that waits 25 s for its result is a slow answer. */
export const responseTime = () => ours('ResponseSeconds')

/** The month's spending on LLMs in % of its budget; without a budget nothing is spent. */
export const llmSpend = () =>
  new cloudwatch.MathExpression({
    label: 'LLM spend of the month in % of its budget',
    period: Duration.minutes(5),
    expression: 'IF(budget > 0, 100 * spent / budget, 0)',
    usingMetrics: {
      spent: ours('LlmSpentUsd', Duration.minutes(5)),
      budget: ours('LlmBudgetUsd', Duration.minutes(5)),
    },
  })
