/** A price list of one region, in US dollars, as it was on a day. */
type PriceList = {
  region: string
  /** `YYYY-MM-DD`: when it was read. */
  asOf: string
  source: string
  prices: Record<PriceName, Price>
}

/** `derivedFrom`: the list did not show it, so it was worked out from its neighbour; look it up before quoting it. */
type Price = { usd: number; derivedFrom?: string }

export type PriceName =
  | 'fargate.vcpuHour'
  | 'fargate.gbHour'
  | 'database.hour'
  | 'database.gbMonth'
  | 'cache.hour'
  | 'nat.hour'
  | 'nat.gb'
  | 'alb.hour'
  | 'alb.capacityHour'
  | 'address.hour'
  | 'secret.month'
  | 'key.month'
  | 'logs.gb'
  | 'alarm.month'
  | 'metric.month'
  | 'image.gbMonth'

/**
 * AWS, on demand, without tax, free tier and savings plans. `database` is db.t3.small for PostgreSQL in one zone, `cache` a cache.t3.micro
 * with Valkey: a change of sizes.ts needs other prices here.
 */
export const PRICE_LIST: PriceList = {
  region: 'ap-northeast-2',
  asOf: '2026-10-05',
  source: 'AWS price list files of the region, published 2026-09-11 to 2026-10-02',
  prices: {
    'fargate.vcpuHour': { usd: 0.04656 },
    'fargate.gbHour': { usd: 0.00511 },
    'database.hour': {
      usd: 0.056,
      derivedFrom: 'db.t4g.small for PostgreSQL, 0.051, and db.t3.small for MySQL, 0.052',
    },
    'database.gbMonth': { usd: 0.131 },
    'cache.hour': { usd: 0.02, derivedFrom: 'cache.t3.micro for Redis, 0.025: nodes with Valkey cost a fifth less' },
    'nat.hour': { usd: 0.059 },
    'nat.gb': { usd: 0.059 },
    'alb.hour': { usd: 0.0225 },
    'alb.capacityHour': { usd: 0.008 },
    'address.hour': { usd: 0.005 },
    'secret.month': { usd: 0.4 },
    'key.month': { usd: 1 },
    'logs.gb': { usd: 0.76 },
    'alarm.month': { usd: 0.1 },
    'metric.month': { usd: 0.3 },
    'image.gbMonth': { usd: 0.1 },
  },
}
