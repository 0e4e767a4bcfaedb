import { Duration } from 'aws-cdk-lib'
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type * as sns from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import { ALARMS, type AlarmName, runbookOf } from '../../../packages/production/src/alarms.ts'
import { names } from '../../../packages/production/src/names.ts'
import { sizes } from '../../../packages/production/src/sizes.ts'
import type { LoadBalancer } from '../network/load-balancer.ts'
import { cacheMemory, errorRate, llmSpend, ofDatabase, ours, responseTime, used } from './figures.ts'

type Watch = { metric: cloudwatch.IMetric } & Partial<cloudwatch.AlarmProps>
type Options = { topic: sns.Topic; loadBalancer: LoadBalancer; isPaused: boolean }

const GIB = 1024 ** 3
const FIVE_MINUTES = Duration.minutes(5)
const AT_ONCE = { evaluationPeriods: 1, datapointsToAlarm: 1 }

/** Every alarm of the product's list, each telling the topic when it rings and when it is over. */
export function addAlarms(scope: Construct, { topic, loadBalancer, isPaused }: Options): cloudwatch.Alarm[] {
  const action = new SnsAction(topic)
  const watches = watchesOf(loadBalancer, isPaused)
  return (Object.keys(ALARMS) as AlarmName[]).map((name) => {
    const { tells, unit } = ALARMS[name]
    const alarm = new cloudwatch.Alarm(scope, name, {
      alarmName: names.alarm(name),
      alarmDescription: `${tells} (threshold ${ALARMS[name].threshold} ${unit}): ${runbookOf(name)}`,
      threshold: ALARMS[name].threshold,
      // Two minutes of three: one bad minute is no reason to get up.
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
      ...watches[name],
    })
    alarm.addAlarmAction(action)
    alarm.addOkAction(action)
    return alarm
  })
}

function watchesOf(loadBalancer: LoadBalancer, isPaused: boolean): Record<AlarmName, Watch> {
  return {
    'api-cpu': { metric: used('CPUUtilization', 'api-server') },
    'ml-cpu': { metric: used('CPUUtilization', 'ml-server') },
    'api-memory': { metric: used('MemoryUtilization', 'api-server') },
    'ml-memory': { metric: used('MemoryUtilization', 'ml-server') },
    '5xx-rate': { metric: errorRate(loadBalancer) },
    'response-time': { metric: responseTime() },
    'database-connections': {
      metric: ofDatabase('DatabaseConnections'),
      threshold: (sizes.database.maxConnections * ALARMS['database-connections'].threshold) / 100,
    },
    'database-storage': {
      metric: ofDatabase('FreeStorageSpace'),
      threshold: ALARMS['database-storage'].threshold * GIB,
      comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
    },
    'cache-memory': { metric: cacheMemory() },
    'queue-age': { metric: ours('OldestJobSeconds') },
    'failed-tasks': { metric: ours('TasksFailed', FIVE_MINUTES), ...AT_ONCE },
    'llm-errors': { metric: ours('LlmErrors', FIVE_MINUTES), ...AT_ONCE },
    'llm-spend': { metric: llmSpend(), ...AT_ONCE },
    'push-failures': { metric: ours('PushFailed', FIVE_MINUTES), ...AT_ONCE },
    // It never is below 0: only its absence rings.
    'no-figures': {
      metric: ours('JobsWaiting', FIVE_MINUTES),
      threshold: 0,
      comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: ALARMS['no-figures'].threshold / 5,
      datapointsToAlarm: ALARMS['no-figures'].threshold / 5,
      treatMissingData: isPaused ? cloudwatch.TreatMissingData.NOT_BREACHING : cloudwatch.TreatMissingData.BREACHING,
    },
  }
}
