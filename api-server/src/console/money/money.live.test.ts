import { randomUUID } from 'node:crypto'
import {
  exportMonthlyReport,
  getMoney,
  getMonthlyReport,
  getOverview,
  listCalls,
  setAwsCost,
} from '@truegul/contract/console'
import { PROMPT_ID, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { anotherServer } from '@truegul/dev/testing/test-llm-calls'
import { type TestOperator, testOperator } from '@truegul/dev/testing/test-operator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let api: TestApi
let operator: TestOperator
let minji: TestLearner
let bao: TestLearner
beforeAll(async () => {
  api = await testApi()
  operator = await testOperator(api)
  minji = await api.learner()
  bao = await api.learner()
  await storeMonth()
})
afterAll(() => api[Symbol.asyncDispose]())

const reason = 'the bill came'
const value = <T>(answer: { ok: true; value: T } | { ok: false; problem: { code: string } }): T => {
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value
}

type Call = {
  at: string
  who: string | null
  model?: string
  usd: number | null
  most?: number | null
  outcome?: string
}

async function storeCall({ at, who, model = 'claude-a', usd, most = 1, outcome = 'answered' }: Call) {
  const provider = model.startsWith('claude') ? 'claude' : 'openai'
  await api.rows(
    `insert into llm_calls (id, user_id, provider, model, purpose, prompt_version, reserved_usd, cost_usd, outcome, created_at,
       expires_at, settled_at, tokens_input, tokens_output, tokens_cache_read, tokens_cache_write)
     values ($1, $2, $3, $4, 'judge', 'p@1', $5, $6, $7, $8::timestamptz, $8::timestamptz,
       case when $7 <> 'lost' then now() end, 100, 10, 1000, 1)`,
    [randomUUID(), who, provider, model, most, usd, outcome, at],
  )
}

const storeEssay = (at: string, who: string, status: string) =>
  api.rows(
    `insert into submissions (id, user_id, prompt_id, text, characters, language, status, failure, completed_at, created_at)
     values (gen_random_uuid(), $1, $2, 'x', 75, 'en', $3, case when $3 = 'failed' then 'scorer-away' end,
       case when $3 = 'completed' then now() end, $4)`,
    [who, PROMPT_ID, status, at],
  )

/** March 2026 in Seoul is 28 February 15:00 to 31 March 15:00 in UTC; New York changes its clock on the 8th. */
async function storeMonth() {
  for (const call of [
    { at: '2026-02-28T14:59:59.999Z', who: minji.id, usd: 1 },
    { at: '2026-02-28T15:00:00Z', who: minji.id, usd: 0.1 },
    { at: '2026-03-01T14:59:59.999Z', who: bao.id, usd: 0.000000001, model: 'openai-b' },
    { at: '2026-03-01T15:00:00Z', who: bao.id, usd: null, most: 0.02, outcome: 'timeout', model: 'openai-b' },
    { at: '2026-03-08T12:00:00Z', who: null, usd: 0.3 },
    // Of a model whose price nobody knows.
    { at: '2026-03-15T00:00:00Z', who: minji.id, usd: null, most: null, outcome: 'timeout' },
    { at: '2026-03-31T14:59:59.999Z', who: minji.id, usd: null, most: 0.05, outcome: 'lost' },
    { at: '2026-03-31T15:00:00Z', who: minji.id, usd: 2 },
  ]) {
    await storeCall(call)
  }
  await storeEssay('2026-02-28T14:59:59.999Z', minji.id, 'completed')
  await storeEssay('2026-02-28T15:00:00Z', minji.id, 'completed')
  await storeEssay('2026-03-01T14:59:59.999Z', bao.id, 'completed')
  await storeEssay('2026-03-31T14:59:59.999Z', minji.id, 'failed')
  await storeEssay('2026-03-31T15:00:00Z', bao.id, 'pending')
}

describe.each(['UTC', 'America/New_York', 'Pacific/Kiritimati'])(
  'March 2026, counted by hand, on a server of %s',
  (zone) => {
    let server: Awaited<ReturnType<typeof anotherServer>>
    let call: ReturnType<TestApi['callAs']>
    beforeAll(async () => {
      const databaseUrl = `${api.settings.databaseUrl}?options=${encodeURIComponent(`-c timezone=${zone}`)}`
      server = await anotherServer(api, { databaseUrl })
      call = server.callAs(operator.headers)
    })
    afterAll(() => server[Symbol.asyncDispose]())

    test('costs what the ledger says, by day, model and person', async () => {
      const money = value(await call(getMoney, { month: '2026-03' }))
      expect(money).toMatchObject({
        month: '2026-03',
        totalUsd: '0.470000001',
        forecastUsd: '0.470000001',
        budgetUsd: '100',
        models: [
          { provider: 'claude', model: 'claude-a', usd: '0.450000000', calls: 4, tokensIn: 4_404, tokensOut: 40 },
          { provider: 'openai', model: 'openai-b', usd: '0.020000001', calls: 2, tokensIn: 2_202, tokensOut: 20 },
        ],
        people: [
          { personId: null, email: null, usd: '0.300000000', calls: 1 },
          { personId: minji.id, email: minji.email, usd: '0.150000000', calls: 3 },
          { personId: bao.id, email: bao.email, usd: '0.020000001', calls: 2 },
        ],
      })
      expect(money.days).toHaveLength(31)
      expect(money.days.filter(({ calls }) => calls > 0)).toEqual([
        { day: '2026-03-01', usd: '0.100000001', calls: 2 },
        { day: '2026-03-02', usd: '0.020000000', calls: 1 },
        { day: '2026-03-08', usd: '0.300000000', calls: 1 },
        { day: '2026-03-15', usd: '0', calls: 1 },
        { day: '2026-03-31', usd: '0.050000000', calls: 1 },
      ])
      const [ledger] = await api.rows(
        `select sum(coalesce(cost_usd, reserved_usd))::text as usd from llm_calls
       where created_at >= '2026-02-28T15:00Z' and created_at < '2026-03-31T15:00Z'`,
      )
      expect(money.totalUsd).toBe(ledger.usd)
    })

    test('is reported with its essays and learners', async () => {
      const report = value(await call(getMonthlyReport, { month: '2026-03' }))
      expect(report).toMatchObject({
        isOver: true,
        essays: 3,
        learners: 2,
        requests: 6,
        tokensIn: 6_606,
        tokensOut: 60,
        llm: { budgetUsd: '100', actualUsd: '0.470000001' },
        usdByEssay: '0.235000001',
        usdByLearner: '0.235000001',
      })
      expect(report.days).toHaveLength(31)
      expect(report.days[0]).toMatchObject({
        day: '2026-03-01',
        essays: 2,
        learners: 2,
        requests: 2,
        usd: '0.100000001',
      })
      expect(report.days[1]).toMatchObject({
        day: '2026-03-02',
        essays: 0,
        learners: 0,
        requests: 1,
        usd: '0.020000000',
      })
      expect(report.days[30]).toMatchObject({ day: '2026-03-31', essays: 1, learners: 1, requests: 1 })
    })

    test('its last day has the call of the last millisecond and not the next one', async () => {
      const { total, totalUsd, items } = value(await call(listCalls, { day: '2026-03-31' }))
      expect({ total, totalUsd }).toEqual({ total: 1, totalUsd: '0.050000000' })
      expect(items).toMatchObject([
        { at: '2026-03-31T14:59:59.999Z', outcome: 'lost', usd: '0.050000000', isEstimate: true, personId: minji.id },
      ])
    })
  },
)

test('AWS is unknown until somebody enters it; then the total is known, too, and the audit has why', async () => {
  const month = '2026-03'
  const before = value(await operator.call(getMonthlyReport, { month }))
  expect(before).toMatchObject({
    aws: { budgetUsd: '200', actualUsd: null, source: null, at: null },
    total: { budgetUsd: '300', actualUsd: null },
  })
  expect(value(await operator.call(setAwsCost, { month, usd: '153.2', reason }))).toEqual({ changed: true })
  expect(value(await operator.call(setAwsCost, { month, usd: '153.20', reason }))).toEqual({ changed: false })
  const after = value(await operator.call(getMonthlyReport, { month }))
  expect(after).toMatchObject({
    aws: { actualUsd: '153.20', source: 'by-hand', at: expect.any(String) },
    total: { actualUsd: '153.670000001' },
  })
  expect(await api.rows(`select reason from operator_audit where action = 'set-aws-cost' limit 1`)).toEqual([
    { reason },
  ])
})

test('the report leaves as CSV with a line a day and the sums, and the audit knows', async () => {
  let file = ''
  const onFile = (bytes: ArrayBuffer) => {
    file = new TextDecoder().decode(bytes)
  }
  const answer = await operator.call(exportMonthlyReport, { month: '2026-03' }, { onFile })
  expect(answer).toMatchObject({ ok: true })
  const lines = file.split('\r\n')
  expect(lines[0]).toBe('day,essays,learners,requests,tokensIn,tokensOut,llmUsd')
  expect(lines[1]).toBe('2026-03-01,2,2,2,2202,20,0.100000001')
  expect(lines[32]).toBe('2026-03,3,2,6,6606,60,0.470000001')
  expect(lines).toContain('llm,100,0.470000001')
  expect(await api.rows(`select operator_id from operator_audit where reason = 'report 2026-03'`)).toEqual([
    { operator_id: operator.id },
  ])
})

test('calls are listed newest first, page by page, by what they are filtered by, and whose were read is noted', async () => {
  const first = value(await operator.call(listCalls, { month: '2026-03', rows: 2 }))
  const second = value(await operator.call(listCalls, { month: '2026-03', rows: 2, page: 2 }))
  expect([first.total, second.total]).toEqual([6, 6])
  expect([...first.items, ...second.items].map(({ at }) => at.slice(0, 10))).toEqual([
    ...['2026-03-31', '2026-03-15', '2026-03-08', '2026-03-01'],
  ])
  const failed = value(await operator.call(listCalls, { month: '2026-03', personId: bao.id, failedOnly: 'true' }))
  expect(failed).toMatchObject({ total: 1, totalUsd: '0.020000000', items: [{ outcome: 'timeout' }] })
  const ofModel = value(await operator.call(listCalls, { month: '2026-03', provider: 'openai', model: 'openai-b' }))
  expect(ofModel.total).toBe(2)
  expect(await api.rows(`select action from operator_audit where person_id = $1`, [bao.id])).toEqual([
    { action: 'read-money' },
  ])
})

test('calls of the last hours are those, in whatever month they were', async () => {
  const at = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
  const [lately, before] = [at(23.9), at(24.1)]
  for (const time of [lately, before]) await storeCall({ at: time, who: bao.id, model: 'claude-of-hours', usd: 0.5 })
  const { total, items } = value(await operator.call(listCalls, { lastHours: 24, model: 'claude-of-hours' }))
  expect({ total, times: items.map(({ at }) => at) }).toEqual({ total: 1, times: [lately] })
  await api.rows(`delete from llm_calls where model = 'claude-of-hours'`)
})

test('today, this month and its forecast are of Seoul; the stop counts the UTC month', async () => {
  const minute = new Date(Date.now() - 60_000).toISOString()
  await storeCall({ at: minute, who: minji.id, usd: 0.7 })
  const { money } = value(await operator.call(getOverview, {}))
  const [{ elapsed, left, today, counted }] = await api.rows(
    `select extract(epoch from now() - date_trunc('month', now(), 'Asia/Seoul'))::float8 / 86400 as elapsed,
       extract(epoch from (date_trunc('month', now() at time zone 'Asia/Seoul') + interval '1 month') at time zone 'Asia/Seoul' - now())::float8
         / 86400 as left,
       (select coalesce(sum(cost_usd), 0)::text from llm_calls where created_at >= date_trunc('day', now(), 'Asia/Seoul')) as today,
       (select coalesce(sum(cost_usd), 0)::text from llm_calls where created_at >= date_trunc('month', now(), 'UTC')) as counted`,
  )
  expect(money.todayUsd).toBe(today)
  expect(money.stop).toEqual({ countedUsd: counted, budgetUsd: '100' })
  const month = Number(money.monthUsd)
  expect(Number(money.forecastUsd)).toBeCloseTo(month + (month / Math.max(1, Math.min(7, elapsed))) * left, 2)
  expect(money.budgets).toEqual({ llmUsd: '100', awsUsd: '200', totalUsd: '300' })
})
