import { AwsFailure } from '../../aws/aws-failure.ts'
import type { Aws } from '../../aws/connect-aws.ts'
import { dayOf, type MonthSpan } from './month-span.ts'

export type AwsSpend =
  | {
      is: 'known'
      usd: number
      byService: { service: string; usd: number }[]
      /** Whole days that the sum is of: AWS tells a day's costs when it is over, the last of them not yet to the end. */
      days: number
    }
  /** Never 0: nobody could ask. `isFault`: something is to be mended. */
  | { is: 'unknown'; why: string; isFault: boolean }

/** What the account cost in a month, by AWS Cost Explorer, with tax and credits; each request to it costs a cent. */
export async function readAwsSpend(aws: Aws, { month, first, next, elapsed }: MonthSpan): Promise<AwsSpend> {
  const days = Math.floor(elapsed)
  if (days === 0) return { is: 'unknown', why: `no day of ${month} is over yet`, isFault: false }
  const end = new Date(Math.min(next.getTime(), first.getTime() + days * 86_400_000))
  const byService = new Map<string, number>()
  try {
    const client = await aws.costExplorer()
    let token: string | undefined
    do {
      const page = await client.getCostAndUsage({
        TimePeriod: { Start: dayOf(first), End: dayOf(end) },
        Granularity: 'MONTHLY',
        Metrics: ['UnblendedCost'],
        GroupBy: [{ Type: 'DIMENSION', Key: 'SERVICE' }],
        ...(token === undefined ? {} : { NextPageToken: token }),
      })
      for (const { Keys, Metrics } of (page.ResultsByTime ?? []).flatMap(({ Groups = [] }) => Groups)) {
        const service = Keys?.[0] ?? 'other'
        const usd = Number(Metrics?.['UnblendedCost']?.Amount ?? Number.NaN)
        byService.set(service, (byService.get(service) ?? 0) + usd)
      }
      token = page.NextPageToken
    } while (token !== undefined)
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error
    return { is: 'unknown', why: error.message, isFault: !isAbsent(error) }
  }
  const services = [...byService].map(([service, usd]) => ({ service, usd })).sort((a, b) => b.usd - a.usd)
  return { is: 'known', usd: services.reduce((sum, { usd }) => sum + usd, 0), byService: services, days }
}

/** Nobody here has to do with AWS, as where TrueGul is self-hosted. */
export const isAbsent = ({ code }: AwsFailure) => code === 'aws_credentials_missing' || code === 'aws_sdk_missing'
