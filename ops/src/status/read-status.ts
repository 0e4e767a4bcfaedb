import { METRIC_NAMESPACE, type MetricName } from '@truegul/production/metrics'
import { names, type Service } from '@truegul/production/names'
import { AwsFailure } from '../aws/aws-failure.ts'
import type { Aws } from '../aws/connect-aws.ts'
import { CommandError } from '../command/command.ts'
import { readRemembered } from '../pause/remembered.ts'
import { readServer, type ServerState } from '../release/servers/read-server.ts'

/** A part that could not be read says why, so that the others are still told. */
export type Part<T> = { value: T } | { unknown: string }

export type Status = {
  at: Date
  pausedSince: Part<string | null>
  servers: Record<Service, Part<Omit<ServerState, 'events'> & { lastEvent: string | null }>>
  database: Part<{ status: string; startsByItself: Date | null }>
  cache: Part<{ status: string }>
  alarms: Part<{ name: string; state: string; reason: string }[]>
  /** Null: no server told CloudWatch lately. */
  queue: Part<{ waiting: number | null; oldestSeconds: number | null }>
  /** US dollars of this month, by AWS Budgets: without LLMs. */
  spend: Part<{ limit: number; actual: number; forecast: number | null }>
}

/** Production on AWS as it is now. What cannot be read is told so. */
export async function readStatus(aws: Aws, now: Date): Promise<Status> {
  const [pausedSince, api, ml, database, cache, alarms, queue, spend] = await Promise.all([
    part(async () => (await readRemembered(aws))?.since ?? null),
    part(() => server(aws, 'api-server')),
    part(() => server(aws, 'ml-server')),
    part(() => readDatabase(aws)),
    part(() => readCache(aws)),
    part(() => readAlarms(aws)),
    part(() => readQueue(aws, now)),
    part(() => readSpend(aws)),
  ])
  return {
    at: now,
    pausedSince,
    servers: { 'api-server': api, 'ml-server': ml },
    database,
    cache,
    alarms,
    queue,
    spend,
  }
}

/** @throws AwsFailure where no part could be read at all: no credentials, no network */
async function part<T>(read: () => Promise<T>): Promise<Part<T>> {
  try {
    return { value: await read() }
  } catch (error) {
    if (error instanceof AwsFailure && HOPELESS.has(error.code)) throw error
    if (error instanceof CommandError) return { unknown: error.message }
    throw error
  }
}

const HOPELESS = new Set([
  'aws_sdk_missing',
  'aws_credentials_missing',
  'aws_credentials_expired',
  'aws_credentials_wrong',
])

async function server(aws: Aws, service: Service) {
  const { events, ...state } = await readServer(aws, service)
  return { ...state, lastEvent: events.at(-1)?.message ?? null }
}

async function readDatabase(aws: Aws) {
  const one = { DBInstanceIdentifier: names.database }
  const { DBInstances: [found] = [] } = await (await aws.rds()).describeDBInstances(one)
  return { status: found?.DBInstanceStatus ?? 'unknown', startsByItself: found?.AutomaticRestartTime ?? null }
}

async function readCache(aws: Aws) {
  const one = { ReplicationGroupId: names.cache }
  const { ReplicationGroups: [found] = [] } = await (await aws.elastiCache()).describeReplicationGroups(one)
  return { status: found?.Status ?? 'unknown' }
}

async function readAlarms(aws: Aws) {
  const { MetricAlarms = [] } = await (await aws.cloudWatch()).describeAlarms({ AlarmNamePrefix: names.alarm('') })
  return MetricAlarms.map(({ AlarmName = '', StateValue = 'INSUFFICIENT_DATA', StateReason = '' }) => ({
    name: AlarmName,
    state: StateValue,
    reason: StateReason,
  }))
}

/** The servers tell CloudWatch each minute. */
async function readQueue(aws: Aws, now: Date) {
  const query = (Id: string, MetricName: MetricName) => {
    const Dimensions = [{ Name: 'service', Value: 'api-server' }]
    return {
      Id,
      MetricStat: { Metric: { Namespace: METRIC_NAMESPACE, MetricName, Dimensions }, Period: 60, Stat: 'Maximum' },
    }
  }
  const { MetricDataResults = [] } = await (await aws.cloudWatch()).getMetricData({
    StartTime: new Date(now.getTime() - 10 * 60_000),
    EndTime: now,
    ScanBy: 'TimestampDescending',
    MetricDataQueries: [query('waiting', 'JobsWaiting'), query('oldest', 'OldestJobSeconds')],
  })
  const newest = (id: string) => MetricDataResults.find(({ Id }) => Id === id)?.Values?.[0] ?? null
  return { waiting: newest('waiting'), oldestSeconds: newest('oldest') }
}

async function readSpend(aws: Aws) {
  const { Account } = await (await aws.sts()).getCallerIdentity({})
  const one = { AccountId: Account, BudgetName: names.budget }
  const { Budget } = await (await aws.budgets()).describeBudget(one)
  const forecast = Budget?.CalculatedSpend?.ForecastedSpend?.Amount
  return {
    limit: Number(Budget?.BudgetLimit?.Amount ?? 0),
    actual: Number(Budget?.CalculatedSpend?.ActualSpend?.Amount ?? 0),
    forecast: forecast === undefined ? null : Number(forecast),
  }
}
