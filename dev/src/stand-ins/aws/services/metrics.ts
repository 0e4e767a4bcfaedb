import { z } from 'zod'
import { type Actions, action } from '../wire/action.ts'
import { AwsError } from '../wire/aws-error.ts'

export type Alarm = {
  AlarmName: string
  StateValue: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'
  StateReason?: string
  ActionsEnabled?: boolean
  AlarmActions?: string[]
}

const Query = z.looseObject({
  Id: z.string(),
  MetricStat: z.looseObject({ Metric: z.looseObject({ MetricName: z.string() }) }).optional(),
})

/** CloudWatch: alarms, dashboards, and the newest values of metrics by their names. */
export function metrics() {
  const alarms: Alarm[] = []
  const values = new Map<string, number>()
  const dashboards = new Set<string>()
  const actions: Actions = {
    DescribeAlarms: action(
      z.looseObject({ AlarmNamePrefix: z.string().default(''), AlarmNames: z.array(z.string()).optional() }),
      ({ AlarmNamePrefix, AlarmNames }) => ({
        MetricAlarms: alarms.filter(
          ({ AlarmName }) => AlarmName.startsWith(AlarmNamePrefix) && (AlarmNames?.includes(AlarmName) ?? true),
        ),
      }),
    ),
    GetMetricData: action(z.looseObject({ MetricDataQueries: z.array(Query) }), ({ MetricDataQueries }) => ({
      MetricDataResults: MetricDataQueries.map(({ Id, MetricStat }) => {
        const value = values.get(MetricStat?.Metric.MetricName ?? '')
        const isKnown = value !== undefined
        return { Id, Timestamps: isKnown ? [new Date()] : [], Values: isKnown ? [value] : [], StatusCode: 'Complete' }
      }),
    })),
    GetDashboard: action(z.object({ DashboardName: z.string() }), ({ DashboardName }) => {
      if (!dashboards.has(DashboardName)) throw new AwsError('ResourceNotFound', 'Dashboard does not exist', 404)
      return { DashboardName, DashboardBody: '{}' }
    }),
    DescribeAlarmHistory: action(z.looseObject({}), () => ({ AlarmHistoryItems: [] })),
  }
  return { alarms, values, dashboards, actions }
}
