import { ALARMS } from '@truegul/production/alarms'
import { metrics } from '@truegul/production/metrics'
import { SECRETS } from '@truegul/production/secrets'
import { sizes } from '@truegul/production/sizes'
import { PRICE_LIST, type PriceName } from './prices.ts'

export type EstimateLine = {
  resource: string
  /** What the deployment plan says, US dollars a month, from and to; null: it says nothing. */
  plan: readonly [least: number, most: number] | null
  /** US dollars a month while everything runs, one task of each server. */
  running: number
  /** US dollars a month after `truegul pause`. */
  paused: number
  /** A price in it was worked out, not listed. */
  isDerived: boolean
}

export type Estimate = {
  region: string
  asOf: string
  source: string
  /** The plan's table, and what it forgets. */
  planned: EstimateLine[]
  forgotten: EstimateLine[]
  plannedSum: EstimateLine
  /** All for AWS; its `plan` is the plan's budget for AWS. */
  sum: EstimateLine
  /** US dollars a month if every task that autoscaling may start ran all the time. */
  atMost: number
  /** What money for LLMs is meant for, US dollars a month. */
  llm: number
  /** Prices that were worked out, each with what from. */
  derived: { price: PriceName; usd: number; from: string }[]
}

/** Of a month, as AWS counts. */
export const HOURS = 730

/** What the beta is thought to use: dozens of learners. More traffic costs more, which the report of the month shows. */
const ASSUMED = { natGb: 20, capacityUnits: 0.25, logsGb: 2, imagesGb: 3 } as const

/** What AWS makes by itself: two alarms for each of three target trackings, and Container Insights of a cluster with two services. */
const BY_AWS = { alarms: 6, metrics: 25 } as const

type Part = readonly [price: PriceName, amount: number]

/** What TrueGul costs on AWS in a month, by the price list and the sizes of the infrastructure. */
export function estimateCosts(): Estimate {
  const planned = PLANNED.map(line)
  const forgotten = FORGOTTEN.map(line)
  const plannedSum = add('sum', planned, [155, 225])
  const sum = add('all for AWS', [...planned, ...forgotten], [sizes.budget.aws, sizes.budget.aws])
  const more = (server: 'api-server' | 'ml-server') => usd(task(server)) * (sizes[server].max - sizes[server].min)
  const { region, asOf, source, prices } = PRICE_LIST
  const names = Object.keys(prices) as PriceName[]
  return {
    region,
    asOf,
    source,
    planned,
    forgotten,
    plannedSum,
    sum,
    atMost: sum.running + more('api-server') + more('ml-server'),
    llm: sizes.budget.llm,
    derived: names.flatMap((price) => {
      const { usd: each, derivedFrom } = prices[price]
      return derivedFrom === undefined ? [] : [{ price, usd: each, from: derivedFrom }]
    }),
  }
}

const task = (server: 'api-server' | 'ml-server'): Part[] => [
  ['fargate.vcpuHour', (HOURS * sizes[server].cpu) / 1024],
  ['fargate.gbHour', (HOURS * sizes[server].memory) / 1024],
]

const sizeOf = ({ cpu, memory }: { cpu: number; memory: number }) => `${cpu / 1024} vCPU, ${memory / 1024} GB`

type Resource = { resource: string; plan?: readonly [number, number]; always?: Part[]; whileRunning?: Part[] }

const { database, cache, natGateways, availabilityZones } = sizes

/** The plan's lines in its order. What a pause ends stands under `whileRunning`. */
const PLANNED: Resource[] = [
  {
    resource: `ECS Fargate (API), ${sizeOf(sizes['api-server'])}`,
    plan: [30, 50],
    whileRunning: task('api-server'),
  },
  { resource: `ECS Fargate (ML), ${sizeOf(sizes['ml-server'])}`, plan: [40, 60], whileRunning: task('ml-server') },
  {
    resource: `RDS (${database.class}), ${database.storageGb} GB`,
    plan: [25, 30],
    whileRunning: [['database.hour', HOURS]],
    always: [['database.gbMonth', database.storageGb]],
  },
  { resource: `ElastiCache (${cache.class}, Valkey)`, plan: [12, 15], always: [['cache.hour', HOURS]] },
  {
    resource: `NAT Gateway, ${ASSUMED.natGb} GB`,
    plan: [32, 45],
    whileRunning: [['nat.gb', ASSUMED.natGb]],
    always: [['nat.hour', natGateways * HOURS]],
  },
  {
    resource: `ALB, ${ASSUMED.capacityUnits} capacity units`,
    plan: [16, 25],
    whileRunning: [['alb.capacityHour', ASSUMED.capacityUnits * HOURS]],
    always: [['alb.hour', HOURS]],
  },
]

const secrets = Object.keys(SECRETS).length
const alarms = Object.keys(ALARMS).length + BY_AWS.alarms
/** Each name with each of its sets of dimensions is charged, here with one model. */
const series = Object.values(metrics).reduce<number>((sum, { dimensions }) => sum + dimensions.length, BY_AWS.metrics)

const FORGOTTEN: Resource[] = [
  {
    resource: `public IPv4 addresses: NAT ${natGateways}, ALB ${availabilityZones}`,
    always: [['address.hour', (natGateways + availabilityZones) * HOURS]],
  },
  {
    resource: `metrics, ${series}: ours and Container Insights`,
    whileRunning: [['metric.month', series]],
  },
  { resource: `secrets, ${secrets}`, always: [['secret.month', secrets]] },
  { resource: `alarms, ${alarms}: ours and those of autoscaling`, always: [['alarm.month', alarms]] },
  { resource: `logs, ${ASSUMED.logsGb} GB`, whileRunning: [['logs.gb', ASSUMED.logsGb]] },
  { resource: 'key for encryption', always: [['key.month', 1]] },
  { resource: `images in ECR, ${ASSUMED.imagesGb} GB`, always: [['image.gbMonth', ASSUMED.imagesGb]] },
]

const usd = (parts: readonly Part[]) =>
  parts.reduce((sum, [price, amount]) => sum + PRICE_LIST.prices[price].usd * amount, 0)

function line({ resource, plan, always = [], whileRunning = [] }: Resource): EstimateLine {
  const parts = [...always, ...whileRunning]
  return {
    resource,
    plan: plan ?? null,
    running: usd(parts),
    paused: usd(always),
    isDerived: parts.some(([price]) => PRICE_LIST.prices[price].derivedFrom !== undefined),
  }
}

function add(resource: string, lines: readonly EstimateLine[], plan: readonly [number, number]): EstimateLine {
  const sum = (of: 'running' | 'paused') => lines.reduce((total, each) => total + each[of], 0)
  return { resource, plan, running: sum('running'), paused: sum('paused'), isDerived: false }
}
