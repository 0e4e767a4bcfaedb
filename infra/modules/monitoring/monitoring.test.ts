import { expect, test } from 'vitest'
import { ALARMS, runbookOf } from '../../../packages/production/src/alarms.ts'
import { METRIC_NAMESPACE, metrics } from '../../../packages/production/src/metrics.ts'
import { names } from '../../../packages/production/src/names.ts'
import { at, itemsAt, ofType, only } from '../../run/find.ts'
import { type Json, synthExamples } from '../../run/synth-examples.ts'

const all = synthExamples()
const alarms = ofType(all, 'AWS::CloudWatch::Alarm').map(({ properties }) => properties)
const alarmOf = (name: keyof typeof ALARMS) =>
  only(all, 'AWS::CloudWatch::Alarm', (one) => at(one, 'AlarmName') === names.alarm(name))

test.each([
  ['api-cpu', 80],
  ['ml-cpu', 80],
  ['api-memory', 80],
  ['ml-memory', 80],
  ['5xx-rate', 1],
  ['response-time', 1],
  ['database-connections', 160],
  ['queue-age', 300],
  ['failed-tasks', 0],
  ['llm-errors', 10],
  ['llm-spend', 80],
  ['push-failures', 10],
] as const)('%s rings above %d', (name, threshold) => {
  expect(alarmOf(name)).toMatchObject({ Threshold: threshold, ComparisonOperator: 'GreaterThanThreshold' })
})

test('there is an alarm for each name of the list, it tells the topic, and says where its page lies', () => {
  expect(alarms.map((alarm) => at(alarm, 'AlarmName')).sort()).toEqual(Object.keys(ALARMS).map(names.alarm).sort())
  const [topic] = ofType(all, 'AWS::SNS::Topic')
  for (const name of Object.keys(ALARMS) as (keyof typeof ALARMS)[]) {
    const alarm = alarmOf(name)
    expect(at(alarm, 'AlarmActions')).toEqual([{ Ref: topic?.id }])
    expect(at(alarm, 'AlarmDescription')).toContain(runbookOf(name))
  }
  expect(only(all, 'AWS::SNS::Topic')).toMatchObject({ TopicName: 'truegul-production-alerts' })
  expect(only(all, 'AWS::SNS::Subscription')).toMatchObject({ Protocol: 'email' })
})

/** Metrics of AWS that alarms, scaling and dashboard may name, as its documentation spells them. */
const OF_AWS: Readonly<Record<string, readonly string[]>> = {
  'AWS/ECS': ['CPUUtilization', 'MemoryUtilization'],
  'ECS/ContainerInsights': ['RunningTaskCount'],
  'AWS/ApplicationELB': ['HTTPCode_ELB_5XX_Count', 'HTTPCode_Target_5XX_Count', 'RequestCount'],
  'AWS/RDS': ['DatabaseConnections', 'FreeStorageSpace'],
  'AWS/ElastiCache': ['DatabaseMemoryUsagePercentage'],
}

test('alarms and scaling look only at what AWS or a server really sends', () => {
  const tracked = ofType(all, 'AWS::ApplicationAutoScaling::ScalingPolicy').flatMap(({ properties }) =>
    itemsAt(properties, 'TargetTrackingScalingPolicyConfiguration', 'CustomizedMetricSpecification', 'Metrics'),
  )
  const found = [...alarms.flatMap(metricsOf), ...tracked.flatMap(metricsOf)]
  for (const alarm of alarms)
    expect([at(alarm, 'AlarmName'), metricsOf(alarm).length > 0]).toEqual([expect.any(String), true])
  expect(tracked.flatMap(metricsOf)).toHaveLength(2)
  for (const { namespace, name, statistic, dimensions } of found) {
    if (namespace !== METRIC_NAMESPACE) {
      expect(OF_AWS[namespace] ?? []).toContain(name)
      continue
    }
    const known = Object.entries(metrics).find(([ours]) => ours === name)?.[1]
    expect([name, known?.statistic]).toEqual([name, statistic])
    expect(dimensions).toEqual([['service', 'api-server']])
  }
})

type Found = { namespace: string; name: string; statistic: string; dimensions: (Json | undefined)[][] }

/** The metrics of an alarm or of a scaling policy, also those inside of expressions. */
function metricsOf(of: Json): Found[] {
  return [of, ...itemsAt(of, 'Metrics')].flatMap((one) => {
    const metric = at(one, 'MetricStat', 'Metric') ?? (at(one, 'MetricName') === undefined ? undefined : one)
    if (metric === undefined) return []
    return [
      {
        namespace: String(at(metric, 'Namespace')),
        name: String(at(metric, 'MetricName')),
        statistic: String(at(one, 'MetricStat', 'Stat') ?? at(one, 'Statistic') ?? at(one, 'ExtendedStatistic')),
        dimensions: itemsAt(metric, 'Dimensions').map((dimension) => [at(dimension, 'Name'), at(dimension, 'Value')]),
      },
    ]
  })
}

test('silence of all servers rings, but not while they are meant to be silent', () => {
  expect(alarmOf('no-figures')).toMatchObject({ TreatMissingData: 'breaching', Threshold: 0 })
  const paused = synthExamples({ PAUSED: '1' })
  const alarm = only(paused, 'AWS::CloudWatch::Alarm', (one) => at(one, 'AlarmName') === names.alarm('no-figures'))
  expect(at(alarm, 'TreatMissingData')).toBe('notBreaching')
})

test('the dashboard shows what the plan lists', () => {
  const body = JSON.stringify(at(only(all, 'AWS::CloudWatch::Dashboard'), 'DashboardBody'))
  const shown = [
    'CPUUtilization',
    'MemoryUtilization',
    'HTTPCode_Target_5XX_Count',
    'ResponseSeconds',
    'DatabaseConnections',
  ]
  for (const name of [...shown, 'LlmRequests', 'LlmInputTokens', 'OldestJobSeconds']) expect(body).toContain(name)
})

test('the budget warns at 80 % spent and at 100 % foreseen', () => {
  const budget = only(all, 'AWS::Budgets::Budget')
  expect(at(budget, 'Budget')).toMatchObject({
    BudgetName: 'TrueGul-Monthly',
    BudgetLimit: { Amount: 300, Unit: 'USD' },
    TimeUnit: 'MONTHLY',
    BudgetType: 'COST',
  })
  const warnings = itemsAt(budget, 'NotificationsWithSubscribers').map((one) => at(one, 'Notification'))
  expect(warnings).toMatchObject([
    { NotificationType: 'ACTUAL', Threshold: 80, ThresholdType: 'PERCENTAGE' },
    { NotificationType: 'FORECASTED', Threshold: 100, ThresholdType: 'PERCENTAGE' },
  ])
})
