import * as scaling from 'aws-cdk-lib/aws-applicationautoscaling'
import type * as ecs from 'aws-cdk-lib/aws-ecs'
import type * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import type { Construct } from 'constructs'
import { METRIC_NAMESPACE, type MetricName, metrics } from '../../../packages/production/src/metrics.ts'
import { names, type Service } from '../../../packages/production/src/names.ts'
import { sizes } from '../../../packages/production/src/sizes.ts'
import type { Production } from '../../environments/production/production.ts'

type Paused = Pick<Production, 'isPaused'>

const WAITING: MetricName = 'JobsWaiting'

/** By what people do, and by what it costs the processor. */
export function scaleApiServer(
  service: ecs.FargateService,
  targets: elbv2.ApplicationTargetGroup,
  paused: Paused,
): void {
  const tasks = scalable('api-server', service, paused)
  tasks.scaleOnCpuUtilization('Cpu', { targetUtilizationPercent: 60 })
  tasks.scaleOnRequestCount('Requests', { requestsPerTarget: 3_000, targetGroup: targets })
}

/**
 * By essays that wait, for each task that runs. With an LLM a task waits and its processor idles, so CPU would say nothing. An L1
 * construct, because the CDK's target tracking takes no metric math.
 */
export function scaleMlServer(scope: Construct, service: ecs.FargateService, paused: Paused): void {
  const tasks = scalable('ml-server', service, paused)
  const policy = new scaling.CfnScalingPolicy(scope, 'MlBacklog', {
    policyName: `${names.cluster}-ml-backlog-per-task`,
    policyType: 'TargetTrackingScaling',
    resourceId: `service/${names.cluster}/${names.service['ml-server']}`,
    scalableDimension: 'ecs:service:DesiredCount',
    serviceNamespace: 'ecs',
    targetTrackingScalingPolicyConfiguration: {
      targetValue: sizes['ml-server'].backlogPerTask,
      scaleOutCooldown: 60,
      scaleInCooldown: 300,
      customizedMetricSpecification: {
        metrics: [
          figure('waiting', METRIC_NAMESPACE, WAITING, metrics[WAITING].statistic, { service: 'api-server' }),
          figure('running', 'ECS/ContainerInsights', 'RunningTaskCount', 'Average', {
            ClusterName: names.cluster,
            ServiceName: names.service['ml-server'],
          }),
          {
            id: 'backlog',
            returnData: true,
            label: 'essays waiting for each task',
            expression: 'waiting / MAX([running, 1])',
          },
        ],
      },
    },
  })
  policy.node.addDependency(tasks)
}

function scalable(name: Service, service: ecs.FargateService, { isPaused }: Paused): ecs.ScalableTaskCount {
  // While paused both ends are 0: else scaling would start a task again.
  return service.autoScaleTaskCount({
    minCapacity: isPaused ? 0 : sizes[name].min,
    maxCapacity: isPaused ? 0 : sizes[name].max,
  })
}

const figure = (
  id: string,
  namespace: string,
  metricName: string,
  stat: string,
  of: Readonly<Record<string, string>>,
) => ({
  id,
  returnData: false,
  metricStat: {
    stat,
    metric: { namespace, metricName, dimensions: Object.entries(of).map(([name, value]) => ({ name, value })) },
  },
})
