import { type TruegulOnAws, truegulOnAws } from '@truegul/dev/testing/aws/truegul-on-aws'
import { testDatabase } from '@truegul/dev/testing/database/test-database'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

let on: TruegulOnAws
let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  on = await truegulOnAws()
  database = await testDatabase()
  on.aws.money.spent.push({
    start: '2026-10-01',
    end: '2026-11-01',
    byService: { 'Amazon RDS': 43.5, 'Amazon ECS': 62.251 },
  })
})
afterAll(async () => {
  await on[Symbol.asyncDispose]()
  await database[Symbol.asyncDispose]()
})

const report = (...args: string[]) =>
  on.runWith({ databaseUrlOrEmbedded: async () => database.url }, 'costs', 'report', '--month', '2026-10', ...args)

async function rows(text: string) {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
const kept = () => rows('select month::text, usd, source from aws_costs')

test('the console gets what AWS cost by Cost Explorer when it is asked for, with a line in the audit, and nothing by a dry run', async () => {
  expect((await report()).status).toBe(0)
  expect(await report('--keep', '--dry-run')).toMatchObject({
    out: expect.stringContaining('would keep $105.75 of AWS for 2026-10'),
  })
  expect(await kept()).toEqual([])
  expect(await report('--keep')).toMatchObject({
    status: 0,
    out: expect.stringContaining('kept $105.75 of AWS for 2026-10'),
  })
  expect(await kept()).toEqual([{ month: '2026-10-01', usd: '105.75', source: 'cost-explorer' }])
  expect(await rows(`select reason from operator_audit where action = 'set-aws-cost'`)).toEqual([
    { reason: 'Cost Explorer, 2026-10' },
  ])
})

test('what an operator entered by hand stays', async () => {
  await rows(`update aws_costs set usd = 99, source = 'by-hand'`)
  expect(await report('--keep')).toMatchObject({ out: expect.stringContaining('not kept: an operator entered') })
  expect(await kept()).toEqual([{ month: '2026-10-01', usd: '99.00', source: 'by-hand' }])
})

test('what AWS does not tell is not kept', async () => {
  on.aws.fail('GetCostAndUsage', 'AccessDeniedException', { times: 1 })
  expect(await report('--keep')).toMatchObject({ status: 1, out: expect.stringContaining('nothing is kept') })
})
