import { Duration } from 'aws-cdk-lib'
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { names } from '../../../packages/production/src/names.ts'
import type { LoadBalancer } from '../network/load-balancer.ts'
import { cacheMemory, errorRate, llmSpend, ofDatabase, ours, responseTime, used } from './figures.ts'

type Options = { alarms: cloudwatch.Alarm[]; loadBalancer: LoadBalancer }

/** What an operator looks at first: the alarms, then learners, then machines, then money. */
export function addDashboard(scope: Construct, { alarms, loadBalancer }: Options): void {
  const graph = (title: string, ...left: cloudwatch.IMetric[]) => new cloudwatch.GraphWidget({ title, left, width: 6 })
  const hour = Duration.hours(1)
  new cloudwatch.Dashboard(scope, 'Dashboard', {
    dashboardName: names.dashboard,
    widgets: [
      [new cloudwatch.AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 4 })],
      [
        graph('Essays waiting in the queue', ours('JobsWaiting')),
        graph('The longest wait for a result, s', ours('OldestJobSeconds')),
        graph('Essays and notifications that failed', ours('TasksFailed'), ours('PushFailed')),
        graph('Answers of 500 and above, %', errorRate(loadBalancer)),
      ],
      [
        graph('CPU, %', used('CPUUtilization', 'api-server'), used('CPUUtilization', 'ml-server')),
        graph('Memory, %', used('MemoryUtilization', 'api-server'), used('MemoryUtilization', 'ml-server')),
        graph('Response time, 95 of 100 are below, s', responseTime()),
        graph('Database connections', ofDatabase('DatabaseConnections')),
      ],
      [
        graph('LLM calls and those without a judgement', ours('LlmRequests', hour), ours('LlmErrors', hour)),
        graph('LLM tokens', ours('LlmInputTokens', hour), ours('LlmOutputTokens', hour)),
        graph('LLM spend of the month, % of its budget', llmSpend()),
        graph('Memory of the cache, %', cacheMemory()),
      ],
    ],
  })
}
