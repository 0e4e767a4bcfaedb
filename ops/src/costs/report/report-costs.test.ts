import { type TruegulOnAws, truegulOnAws } from '@truegul/dev/testing/aws/truegul-on-aws'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { CommandError } from '../../command/command.ts'

let on: TruegulOnAws
beforeAll(async () => {
  on = await truegulOnAws()
})
beforeEach(() => {
  on.aws.forgetFaults()
  on.aws.calls.length = 0
  on.aws.metrics.values.clear()
  on.aws.money.spent.length = 0
  on.aws.money.spent.push({
    start: '2026-10-01',
    end: '2026-11-01',
    byService: { 'Amazon RDS': 43.5, 'Amazon ECS': 62.25 },
  })
})
afterAll(() => on[Symbol.asyncDispose]())

const report = (...args: string[]) => on.run('costs', 'report', '--month', '2026-10', ...args)

test('sets AWS and LLMs beside their budgets: what the account cost, and what CloudWatch was told of calls', async () => {
  on.aws.metrics.values.set('LlmRequests', 12)
  on.aws.metrics.values.set('LlmCostUsd', 3.5)
  const { status, out } = await report()
  expect(status).toBe(0)
  expect(out).toMatch(/^AWS +200\.00 +105\.75 +105\.75 +31 whole day\(s\)$/m)
  expect(out).toMatch(/^LLM API +100\.00 +3\.50 +3\.50$/m)
  expect(out).toMatch(/^Total +300\.00 +109\.25 +109\.25$/m)
  expect(out).toMatch(/^Amazon ECS +\$62\.25\nAmazon RDS/m)
  expect(on.aws.writes()).toEqual([])
  const [, dayEnd] = Object.values(on.aws.calls[0]?.input['TimePeriod'] ?? {})
  expect(dayEnd).toBe('2026-11-01')
})

test.each([
  ['AccessDeniedException', 'may not do ce:GetCostAndUsage'],
  ['ExpiredTokenException', 'have expired'],
])(
  '%s: AWS is not known, the rest is told all the same, and the exit says that something is to be mended',
  async (code, why) => {
    on.aws.fail('GetCostAndUsage', code, { times: 1 })
    on.aws.metrics.values.set('LlmCostUsd', 3.5)
    const { status, out, error } = await report()
    expect(status).toBe(1)
    expect(out).toMatch(new RegExp(`^AWS +200\\.00 +not known +not known .*${why}`, 'm'))
    expect(out).toMatch(/^Total +300\.00 +not known +not known +\$3\.50 of LLM API alone$/m)
    expect(error).toContain(why)
  },
)

test('self-hosted, AWS is not asked and not 0, and that is no fault', async () => {
  const databaseUrlOrEmbedded = () => Promise.reject(new CommandError('no database here'))
  const { status, out } = await on.runWith({ databaseUrlOrEmbedded }, 'costs', 'report', '--host', 'compose', '--json')
  expect(status).toBe(0)
  expect(JSON.parse(out).lines).toMatchObject([
    { actualUsd: null },
    { actualUsd: null, remark: 'no database here' },
    { actualUsd: null },
  ])
  expect(on.aws.calls).toEqual([])
})

test('does not understand a format or a month that there is not', async () => {
  expect((await report('--format', 'pdf')).status).toBe(2)
  expect((await on.run('costs', 'report', '--month', '2026-13')).status).toBe(2)
  expect(await on.run('costs', 'report', '--month', '2999-01')).toMatchObject({
    status: 1,
    error: '2999-01 has not begun yet.',
  })
})
