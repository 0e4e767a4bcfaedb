import { randomUUID } from 'node:crypto'
import { postResult, submitEssay } from '@truegul/contract'
import { newDevice, pushSystem } from '@truegul/dev/testing/push-system'
import { essay, eventually, submission, testApi } from '@truegul/dev/testing/test-api'
import { anotherServer, callsOf } from '@truegul/dev/testing/test-llm-calls'
import { metricLinesOf } from '@truegul/dev/testing/test-metric-lines'
import { type MetricName, metrics } from '@truegul/production/metrics'
import { expect, test } from 'vitest'
import { metricLine } from './metric-line.ts'

type Lines = ReturnType<typeof metricLinesOf>
const valuesOf = (lines: Lines, name: MetricName) =>
  lines.map((line) => line[name]).filter((value) => value !== undefined)
const sumOf = (lines: Lines, name: MetricName) =>
  valuesOf(lines, name).reduce<number>((sum, value) => sum + Number(value), 0)

test('each metric that an alarm may look at is in the log of a running server, and counts what happened once', async () => {
  await using system = await pushSystem()
  const { api } = system
  const phone = newDevice('ios')
  system.vendorOf(phone).behave([{ kind: 'status', status: 500 }])
  const learner = await system.learnerWith(phone)
  await system.finish(learner, 'failed')
  const calls = await callsOf(api, await api.learner())
  for (const change of [{}, { outcome: 'timeout', tokens: null, costUsd: null } as const]) {
    const callId = randomUUID()
    expect(await calls.reserve({ callId })).toBe('granted')
    await calls.settle(callId, change)
  }
  const unjudgeable = { outcome: 'failed', taskId: calls.taskId, failure: 'scorer-refused' } as const
  expect(await api.mlServer(postResult, unjudgeable)).toMatchObject({ ok: true })
  await eventually(async () =>
    (await (await fetch(`${api.internalUrl}/metrics`)).text()).match(/push_retries_total\{.* 1$/m),
  ).toBeTruthy()
  await api.stop()

  const lines = metricLinesOf(api)
  const told = new Set(
    lines.flatMap(({ _aws }) => _aws.CloudWatchMetrics.flatMap(({ Metrics }) => Metrics.map(({ Name }) => Name))),
  )
  expect([...told].sort()).toEqual(Object.keys(metrics).sort())
  for (const name of ['TasksFailed', 'LlmErrors', 'PushFailed'] as const)
    expect([name, sumOf(lines, name)]).toEqual([name, 1])
  for (const { _aws } of lines)
    for (const { Dimensions, Metrics } of _aws.CloudWatchMetrics)
      for (const { Name, Unit } of Metrics)
        expect({ Name, Unit, Dimensions }).toEqual({
          Name,
          Unit: metrics[Name as MetricName].unit,
          Dimensions: metrics[Name as MetricName].dimensions,
        })
  const text = JSON.stringify(lines)
  for (const private_ of [essay().slice(0, 20), learner.email, learner.id, phone.token])
    expect(text).not.toContain(private_)
})

test('the gauges are those of Prometheus: what waits, for how long, and the money of the month', async () => {
  await using api = await testApi({ llm: { monthlyBudgetUsd: 12, userDailyUsd: 100 } })
  const learner = await api.learner()
  await learner.call(submitEssay, submission())
  await api.rows(`update tasks set waiting_since = now() - interval '90 seconds'`)
  await eventually(async () => (await api.queue.depth()).waiting).toBe(1)
  const page = await (await fetch(`${api.internalUrl}/metrics`)).text()
  expect(page).toMatch(/^truegul_queue_waiting\{service="api-server"\} 1$/m)
  expect(page).toMatch(/^truegul_tasks_oldest_unfinished_seconds\{service="api-server"\} 9\d/m)
  // A server that starts tells at once, also what the one before it left.
  await using next = await anotherServer(api, {})
  await eventually(() => metricLinesOf(next).length).toBeGreaterThan(0)
  expect(metricLinesOf(next)[0]).toMatchObject({
    level: 'info',
    service: 'api-server',
    JobsWaiting: 1,
    LlmSpentUsd: 0,
    LlmBudgetUsd: 12,
    TasksFailed: 0,
  })
  expect(metricLinesOf(next)[0]?.['OldestJobSeconds']).toBeGreaterThanOrEqual(90)
})

test('what is not known is left out, and the rest is told', () => {
  const line = metricLine({ JobsWaiting: Number.NaN, LlmCostUsd: null, TasksFailed: 0 }, 1_000)
  expect(line).toEqual({
    _aws: {
      Timestamp: 1_000,
      CloudWatchMetrics: [
        { Namespace: 'TrueGul', Dimensions: [['service']], Metrics: [{ Name: 'TasksFailed', Unit: 'Count' }] },
      ],
    },
    TasksFailed: 0,
  })
})
