import { METRIC_NAMESPACE, type MetricName } from '@truegul/production/metrics'
import type { Aws } from '../../aws/connect-aws.ts'
import type { Cost } from '../read-costs.ts'
import { dayOf, type MonthSpan } from './month-span.ts'
import type { LlmUse } from './read-llm-use.ts'

/** What the API server says of each call, by the field of a cost that it adds to. */
const METRICS = {
  LlmRequests: 'requests',
  LlmInputTokens: 'tokensInput',
  LlmOutputTokens: 'tokensOutput',
  LlmCacheReadTokens: 'tokensCacheRead',
  LlmCacheWriteTokens: 'tokensCacheWrite',
  LlmCostUsd: 'costUsd',
  LlmCostUnknown: 'unknown',
} as const satisfies Partial<Record<MetricName, keyof Cost>>

const NAMES = Object.keys(METRICS) as (keyof typeof METRICS)[]

/**
 * The LLM calls of a month as CloudWatch was told of them, for where the database cannot be reached: in a private network it never can.
 * It knows neither essays nor learners, nor what calls without a known cost may have cost. @throws AwsFailure
 */
export async function readLlmMetrics(aws: Aws, { month, first, next }: MonthSpan, now: Date): Promise<LlmUse> {
  const client = await aws.cloudWatch()
  const byDay = new Map<string, Cost>()
  let token: string | undefined
  do {
    const page = await client.getMetricData({
      StartTime: first,
      EndTime: next < now ? next : now,
      MetricDataQueries: NAMES.map((MetricName, index) => ({
        Id: `m${index}`,
        MetricStat: {
          Metric: { Namespace: METRIC_NAMESPACE, MetricName, Dimensions: [{ Name: 'service', Value: 'api-server' }] },
          Period: 86_400,
          Stat: 'Sum',
        },
      })),
      ...(token === undefined ? {} : { NextToken: token }),
    })
    for (const { Id, Timestamps = [], Values = [] } of page.MetricDataResults ?? []) {
      const name = NAMES[Number(Id?.slice(1))]
      if (name === undefined) continue
      for (const [index, at] of Timestamps.entries()) {
        const day = byDay.get(dayOf(at)) ?? { ...NOTHING }
        day[METRICS[name]] += Values[index] ?? 0
        byDay.set(dayOf(at), day)
      }
    }
    token = page.NextToken
  } while (token !== undefined)
  const days = [...byDay].map(([day, cost]) => ({ day, ...cost })).sort((a, b) => (a.day < b.day ? -1 : 1))
  const total = { ...NOTHING }
  for (const cost of byDay.values()) for (const field of Object.values(METRICS)) total[field] += cost[field]
  return { is: 'known', month, total, byModel: [], byDay: days, essays: null, learners: null }
}

const NOTHING: Cost = {
  requests: 0,
  tokensInput: 0,
  tokensOutput: 0,
  tokensCacheRead: 0,
  tokensCacheWrite: 0,
  costUsd: 0,
  unknown: 0,
  unknownUsd: 0,
  lost: 0,
  lostUsd: 0,
  reserved: 0,
  reservedUsd: 0,
}
