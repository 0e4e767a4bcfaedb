import { randomUUID } from 'node:crypto'
import { eventually, testApi } from '@truegul/dev/testing/test-api'
import { anotherServer, callsOf } from '@truegul/dev/testing/test-llm-calls'
import { metricLinesOf } from '@truegul/dev/testing/test-metric-lines'
import { expect, test } from 'vitest'

const limits = (monthlyBudgetUsd: number) => ({ llm: { monthlyBudgetUsd, userDailyUsd: 100 } })
type Api = Awaited<ReturnType<typeof testApi>>
type Essay = Awaited<ReturnType<typeof callsOf>>

async function spend(essay: Essay, costUsd: number | null, change = {}) {
  const callId = randomUUID()
  expect(await essay.reserve({ callId })).toBe('granted')
  expect(await essay.settle(callId, { costUsd, ...change })).toMatchObject({ ok: true })
  return callId
}

const figures = async ({ internalUrl }: { internalUrl: string }) => (await fetch(`${internalUrl}/metrics`)).text()
const figure = async (api: { internalUrl: string }, name: string) =>
  Number((await figures(api)).match(new RegExp(`^truegul_${name} (\\S+)$`, 'm'))?.[1])
const coded = ({ lines }: Pick<Api, 'lines'>, code: string) => lines.filter((line) => line['code'] === code)

test('the warning at 80% and the stop are each said once for a month and a budget, by whichever server comes first', async () => {
  await using api = await testApi(limits(0.1))
  await using second = await anotherServer(api, {})
  const essay = await callsOf(api, await api.learner())
  const there = await callsOf({ ...api, mlServer: second.mlServer }, await api.learner())
  const alarm = (level: string) => figure(api, `llm_budget_alarm\\{level="${level}",service="api-server"\\}`)

  for (let i = 0; i < 4; i++) await spend(essay, 0.02)
  expect([...coded(api, 'llm-budget-warning'), ...coded(second, 'llm-budget-warning')]).toEqual([])
  expect(await alarm('warning')).toBe(0)
  const last = randomUUID()
  expect(await essay.reserve({ callId: last })).toBe('granted')
  expect(await there.reserve({ reserveUsd: 0 })).toBe('granted')
  const warnings = [...coded(api, 'llm-budget-warning'), ...coded(second, 'llm-budget-warning')]
  expect(warnings).toMatchObject([{ level: 'warn', spentUsd: 0.08, budgetUsd: 0.1 }])
  expect(await alarm('warning')).toBe(1)

  expect(await essay.reserve()).toBe('budget')
  expect([...coded(api, 'llm-budget-stop'), ...coded(second, 'llm-budget-stop')]).toEqual([])
  await essay.settle(last, { costUsd: 0.02 })
  for (const one of [essay, there, essay, there]) expect(await one.reserve()).toBe('budget')
  const stops = [...coded(api, 'llm-budget-stop'), ...coded(second, 'llm-budget-stop')]
  expect(stops).toMatchObject([{ level: 'error', spentUsd: 0.1, budgetUsd: 0.1 }])
  expect(await alarm('stop')).toBe(1)

  await using raised = await anotherServer(api, limits(0.12))
  expect(await figure(raised, 'llm_budget_alarm\\{level="stop",service="api-server"\\}')).toBe(0)
  const later = await callsOf({ ...api, mlServer: raised.mlServer }, await api.learner())
  expect(await later.reserve()).toBe('granted')
  expect(coded(raised, 'llm-budget-warning')).toMatchObject([{ spentUsd: 0.1, budgetUsd: 0.12 }])
})

test('Prometheus is told calls, tokens, costs, what is unknown, and the month’s money', async () => {
  await using api = await testApi(limits(10))
  const essay = await callsOf(api, await api.learner())
  await spend(essay, 0.0051)
  await spend(essay, null, { outcome: 'timeout', tokens: null })
  await essay.reserve()
  const page = await figures(api)
  const model = 'provider="claude",model="claude-haiku-4-5"'
  for (const line of [
    `truegul_llm_calls_total{${model},purpose="judge",outcome="answered",service="api-server"} 1`,
    `truegul_llm_calls_total{${model},purpose="judge",outcome="timeout",service="api-server"} 1`,
    `truegul_llm_tokens_total{${model},kind="input",service="api-server"} 1200`,
    `truegul_llm_tokens_total{${model},kind="cache-read",service="api-server"} 4300`,
    `truegul_llm_cost_usd_total{${model},service="api-server"} 0.0051`,
    `truegul_llm_cost_unknown_total{service="api-server"} 1`,
    `truegul_llm_budget_usd{service="api-server"} 10`,
    `truegul_llm_spent_usd{service="api-server"} 0.0251`,
    `truegul_llm_reserved_usd{service="api-server"} 0.02`,
  ])
    expect(page).toContain(`${line}\n`)
})

/** Those of calls; the figures of the minute come beside them. */
const linesOfCalls = (api: Api) => metricLinesOf(api).filter((line) => 'callId' in line)

test('CloudWatch is told each settled or lost call once, in its embedded metric format, and nothing unknown as 0', async () => {
  await using api = await testApi(limits(10))
  const essay = await callsOf(api, await api.learner())
  const callId = await spend(essay, 0.0051)
  await essay.settle(callId)
  await spend(essay, null, { outcome: 'timeout', tokens: null })
  await essay.reserve()
  await api.rows(`update llm_calls set expires_at = now() - interval '1 second'`)
  await eventually(() => linesOfCalls(api).length).toBe(3)
  const [answered, timedOut, lost] = linesOfCalls(api)
  expect(answered).toMatchObject({
    level: 'info',
    service: 'api-server',
    provider: 'claude',
    model: 'claude-haiku-4-5',
    callId,
    LlmRequests: 1,
    LlmInputTokens: 1_200,
    LlmOutputTokens: 800,
    LlmCacheReadTokens: 4_300,
    LlmCostUsd: 0.0051,
  })
  for (const line of [timedOut!, lost!]) {
    expect(line).toMatchObject({ LlmRequests: 1, LlmCostUnknown: 1 })
    for (const name of ['LlmCostUsd', 'LlmInputTokens']) expect(line).not.toHaveProperty(name)
  }
  expect(lost).toMatchObject({ outcome: 'lost' })
})

test('the log says neither what an essay says nor who wrote it, whatever becomes of its calls', async () => {
  await using api = await testApi(limits(0.02))
  const learner = await api.learner()
  const essay = await callsOf(api, learner)
  await spend(essay, 0.03)
  await essay.reserve()
  await essay.reserve({ reserveUsd: 1e12 })
  await essay.reserve({ model: `nul \u0000 ${essay.text}`.slice(0, 200) })
  expect(coded(api, 'llm-cost-above-reserve')).toMatchObject([{ level: 'error', costUsd: 0.03 }])
  const log = JSON.stringify(api.lines)
  for (const private_ of [essay.text.slice(0, 20), learner.email, learner.id, api.secret])
    expect(log).not.toContain(private_)
})
