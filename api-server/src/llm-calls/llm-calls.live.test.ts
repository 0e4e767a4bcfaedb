import { randomUUID } from 'node:crypto'
import { createClient, postResult, reserveLlmCall, settleLlmCall } from '@truegul/contract'
import { breakableProxy } from '@truegul/dev/testing/doors/breakable-proxy'
import { eventually, testApi } from '@truegul/dev/testing/test-api'
import { testJudgement } from '@truegul/dev/testing/test-judgement'
import { anotherServer, callsOf, reservation, settlement, tally } from '@truegul/dev/testing/test-llm-calls'
import { describe, expect, test } from 'vitest'

const limits = (monthlyBudgetUsd: number, userDailyUsd = 1_000) => ({ llm: { monthlyBudgetUsd, userDailyUsd } })
const many = <T>(count: number, make: () => T) => Array.from({ length: count }, make)
/** Nobody is told to wait beyond the UTC month, at whose end the money comes anew; within some seconds of the server's clock. */
function atMostThisMonth(seconds: number) {
  const now = new Date()
  const left = (Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1) - now.getTime()) / 1000
  return expect.closeTo(Math.min(seconds, left), -1)
}

/** Every learner of an essay is another one, so that only the month's budget counts. */
const essays = async (api: Awaited<ReturnType<typeof testApi>>, count: number) =>
  Promise.all(many(count, async () => callsOf(api, await api.learner())))

describe('the budget of the month', () => {
  test('of 200 calls at once against money for 50, on two servers, exactly 50 are granted; more money lets the rest go on', async () => {
    await using api = await testApi(limits(1))
    await using second = await anotherServer(api, {})
    const waiting = await essays(api, 20)
    const calls = many(10, () => waiting).flat()
    const ask = (taskId: string, server: typeof api.mlServer) =>
      server(reserveLlmCall, reservation(taskId)).then((answer) => (answer.ok ? answer.value.answer : 'failed'))
    const answers = await Promise.all(
      calls.map(({ taskId }, place) => ask(taskId, place % 2 ? api.mlServer : second.mlServer)),
    )
    expect(tally(answers)).toEqual({ granted: 50, denied: 150 })
    expect(await api.rows('select count(*)::int as n, sum(reserved_usd) as usd from llm_calls')).toEqual([
      { n: 50, usd: '1.000000000' },
    ])

    await using raised = await anotherServer(api, limits(4))
    const more = await Promise.all(calls.slice(0, 150).map(({ taskId }) => ask(taskId, raised.mlServer)))
    expect(tally(more)).toEqual({ granted: 150 })
    expect(await ask(calls[0]!.taskId, raised.mlServer)).toBe('denied')
  })

  test('a settled call counts what it cost, and what it did not need is free again', async () => {
    await using api = await testApi(limits(0.05))
    const [essay] = await essays(api, 1)
    const [first, second, third] = many(3, randomUUID) as [string, string, string]
    expect(await essay!.reserve({ callId: first })).toBe('granted')
    expect(await essay!.reserve({ callId: second })).toBe('granted')
    expect(await essay!.reserve({ callId: third })).toBe('budget')
    expect(await essay!.settle(first)).toMatchObject({ status: 204 })
    expect(await essay!.reserve({ callId: third })).toBe('granted')
    const rows = await api.rows('select * from llm_calls where id = $1', [first])
    expect(rows).toMatchObject([
      { cost_usd: '0.005100000', tokens_input: 1_200, tokens_cache_read: 4_300, milliseconds: 17_000 },
    ])
  })

  test('says when to ask again: soon while calls under way hold the money, later when it is spent', async () => {
    await using api = await testApi(limits(0.03))
    const [essay] = await essays(api, 1)
    const callId = randomUUID()
    await essay!.reserve({ callId })
    const denied = (seconds: number) => ({
      value: { answer: 'denied', reason: 'budget', retryAfter: atMostThisMonth(seconds) },
    })
    expect(await api.mlServer(reserveLlmCall, reservation(essay!.taskId))).toMatchObject(denied(30))
    await essay!.settle(callId, { costUsd: 0.02 })
    expect(await api.mlServer(reserveLlmCall, reservation(essay!.taskId))).toMatchObject(denied(300))
  })

  test('a refused call costs nothing, one whose cost nobody knows costs what was reserved', async () => {
    await using api = await testApi(limits(0.02))
    const [essay] = await essays(api, 1)
    const [refused, timedOut] = many(2, randomUUID) as [string, string]
    for (const outcome of ['rate-limited', 'overloaded', 'vendor-error', 'rejected', 'no-connection'] as const) {
      const callId = randomUUID()
      expect(await essay!.reserve({ callId })).toBe('granted')
      expect(await essay!.settle(callId, { outcome, tokens: null, costUsd: 0 })).toMatchObject({ ok: true })
    }
    expect(await essay!.reserve({ callId: refused })).toBe('granted')
    await essay!.settle(refused, { outcome: 'rate-limited', tokens: null, costUsd: 0 })
    expect(await essay!.reserve({ callId: timedOut })).toBe('granted')
    await essay!.settle(timedOut, { outcome: 'timeout', tokens: null, costUsd: null })
    expect(await essay!.reserve()).toBe('budget')
  })

  test('a reservation that nobody settles ends by itself, counts as spent, and may still be settled', async () => {
    await using api = await testApi(limits(0.03))
    const [essay] = await essays(api, 1)
    const callId = randomUUID()
    await essay!.reserve({ callId })
    await api.rows(`update llm_calls set expires_at = now() - interval '1 second'`)
    expect(await api.mlServer(reserveLlmCall, reservation(essay!.taskId))).toMatchObject({
      value: { reason: 'budget', retryAfter: atMostThisMonth(300) },
    })
    await eventually(() => api.rows('select outcome, cost_usd, settled_at from llm_calls')).toEqual([
      { outcome: 'lost', cost_usd: null, settled_at: null },
    ])
    await eventually(() => api.lines.filter(({ code }) => code === 'llm-calls-lost')).toMatchObject([{ calls: 1 }])
    expect(await essay!.settle(callId)).toMatchObject({ status: 204 })
    expect(await api.rows('select outcome, cost_usd from llm_calls')).toEqual([
      { outcome: 'answered', cost_usd: '0.005100000' },
    ])
    expect(await essay!.reserve()).toBe('granted')
  })

  test('begins anew with the UTC month', async () => {
    await using api = await testApi(limits(0.02))
    const [essay] = await essays(api, 1)
    expect(await essay!.reserve()).toBe('granted')
    expect(await essay!.reserve()).toBe('budget')
    const move = (to: string) => api.rows(`update llm_calls set created_at = date_trunc('month', now(), 'UTC') ${to}`)
    await move('')
    expect(await essay!.reserve()).toBe('budget')
    await move(`- interval '1 microsecond'`)
    expect(await essay!.reserve()).toBe('granted')
  })

  test('of 0 lets no paid call be made, known price or not, and a call that costs nothing', async () => {
    await using api = await testApi(limits(0))
    const [essay] = await essays(api, 1)
    expect(await essay!.reserve()).toBe('budget')
    expect(await essay!.reserve({ reserveUsd: null, priceVersion: null })).toBe('budget')
    expect(await essay!.reserve({ reserveUsd: 0 })).toBe('granted')
  })

  test('with an unknown price a call is granted until the money is spent, and stays unknown', async () => {
    await using api = await testApi(limits(0.02))
    const [essay] = await essays(api, 1)
    const callId = randomUUID()
    const unpriced = { reserveUsd: null, priceVersion: null }
    expect(await essay!.reserve({ ...unpriced, callId })).toBe('granted')
    await essay!.settle(callId, { costUsd: null })
    expect(await api.rows('select reserved_usd, cost_usd, outcome from llm_calls')).toEqual([
      { reserved_usd: null, cost_usd: null, outcome: 'answered' },
    ])
    expect(await essay!.reserve()).toBe('granted')
    expect(await essay!.reserve(unpriced)).toBe('budget')
  })

  test('counts exactly where floating point would not', async () => {
    await using api = await testApi(limits(0.3))
    const [essay] = await essays(api, 1)
    const answers = await Promise.all(many(4, () => essay!.reserve({ reserveUsd: 0.1 })))
    expect(tally(answers)).toEqual({ granted: 3, budget: 1 })
  })
})

describe('the bound of a learner’s day', () => {
  test('holds under 50 calls at once, is nobody else’s, and begins anew with the UTC day', async () => {
    await using api = await testApi(limits(100, 0.25))
    const learner = await api.learner()
    const [one, two] = [await callsOf(api, learner), await callsOf(api, learner)]
    const other = await callsOf(api, await api.learner())
    const answers = await Promise.all(many(25, () => [one.reserve(), two.reserve()]).flat())
    expect(tally(answers)).toEqual({ granted: 12, 'daily-bound': 38 })
    expect(await other.reserve()).toBe('granted')
    expect(await api.mlServer(reserveLlmCall, reservation(one.taskId))).toMatchObject({ value: { retryAfter: 30 } })
    await api.rows(`update llm_calls set expires_at = now() - interval '1 second'`)
    const answer = await api.mlServer(reserveLlmCall, reservation(one.taskId))
    expect(answer).toMatchObject({ value: { answer: 'denied', reason: 'daily-bound' } })
    expect(answer.ok && answer.value.answer === 'denied' && answer.value.retryAfter).toSatisfy(
      (seconds) => seconds > 0 && seconds <= 3_600,
    )
    await api.rows(`update llm_calls set created_at = date_trunc('day', now(), 'UTC') - interval '1 microsecond'`)
    expect(await one.reserve()).toBe('granted')
  })
})

describe('a call', () => {
  test('reserved again under its id is the same reservation, also once the budget is used up, ten times at once', async () => {
    await using api = await testApi(limits(0.02))
    const [essay] = await essays(api, 1)
    const callId = randomUUID()
    const answers = await Promise.all(many(10, () => essay!.reserve({ callId })))
    expect(tally(answers)).toEqual({ granted: 10 })
    expect(await api.rows('select id from llm_calls')).toEqual([{ id: callId }])
    expect(await essay!.reserve()).toBe('budget')
    expect(await essay!.reserve({ callId: callId.toUpperCase() })).toBe('granted')
  })

  test('is settled once, whatever is said later', async () => {
    await using api = await testApi(limits(1))
    const [essay] = await essays(api, 1)
    const callId = randomUUID()
    await essay!.reserve({ callId })
    const settled = await Promise.all(many(10, () => essay!.settle(callId)))
    expect(tally(settled.map(({ ok }) => String(ok)))).toEqual({ true: 10 })
    expect(await essay!.settle(callId, { outcome: 'rejected', costUsd: 0 })).toMatchObject({ status: 204 })
    expect(await api.rows('select outcome, cost_usd from llm_calls')).toEqual([
      { outcome: 'answered', cost_usd: '0.005100000' },
    ])
    expect(await api.mlServer(settleLlmCall, settlement(randomUUID()))).toMatchObject({
      problem: { status: 404, code: 'not-found' },
    })
  })

  test('for a task that is unknown or finished is refused, and nothing is reserved', async () => {
    await using api = await testApi(limits(1))
    const [essay, other] = await essays(api, 2)
    expect(await api.mlServer(reserveLlmCall, reservation(randomUUID()))).toMatchObject({
      problem: { status: 404, code: 'not-found' },
    })
    const { taskId } = essay!
    await api.mlServer(postResult, { outcome: 'judged', taskId, judgement: testJudgement(), detection: null })
    await api.mlServer(postResult, { outcome: 'failed', taskId: other!.taskId, failure: 'scorer-away' })
    expect([await essay!.reserve(), await other!.reserve()]).toEqual(['task-finished', 'task-finished'])
    expect(await api.rows('select 1 from llm_calls')).toEqual([])
  })

  test('that the table cannot hold is 400, and those beside it are granted', async () => {
    await using api = await testApi(limits(1))
    const [essay] = await essays(api, 1)
    const changes = [{}, { reserveUsd: 1e12 }, { model: 'nul \u0000' }, {}]
    const answers = await Promise.all(changes.map((change) => essay!.reserve(change)))
    expect(answers).toEqual(['granted', 'invalid-input', 'invalid-input', 'granted'])
  })

  test.each(['cut', 'silence'] as const)(
    'is answered 503 while the database is away (%s), and reserved once when it is back',
    async (how) => {
      await using api = await testApi(limits(1))
      await using proxy = await breakableProxy(new URL(api.settings.databaseUrl))
      await using behind = await anotherServer(api, { databaseUrl: proxy.url })
      const learner = await api.learner()
      const essay = await callsOf({ ...api, mlServer: behind.mlServer }, learner)
      const callId = randomUUID()
      expect(await essay.reserve({ callId })).toBe('granted')
      await proxy[how]()
      const away = await Promise.all(many(5, () => essay.reserve()))
      expect(tally(away)).toEqual({ 'service-away': 5 })
      expect(await essay.settle(callId)).toMatchObject({ problem: { code: 'service-away' } })
      await proxy.mend()
      await eventually(() => essay.reserve({ callId })).toBe('granted')
      expect(await essay.settle(callId)).toMatchObject({ ok: true })
      expect(await api.rows('select outcome from llm_calls where id = $1', [callId])).toEqual([{ outcome: 'answered' }])
    },
  )

  test('needs the secret, and does not exist for the outside', async () => {
    await using api = await testApi(limits(1))
    const [essay] = await essays(api, 1)
    const learner = await api.learner()
    const bearer = { authorization: learner.headers.authorization }
    const inside = (headers: Record<string, string>) =>
      createClient({ baseUrl: api.internalUrl, headers: () => headers })
    for (const call of [inside({}), inside(bearer), inside({ 'x-callback-secret': 'wrong' })]) {
      const refused = { problem: { status: 401, code: 'wrong-secret' } }
      expect(await call(reserveLlmCall, reservation(essay!.taskId))).toMatchObject(refused)
      expect(await call(settleLlmCall, settlement(randomUUID()))).toMatchObject(refused)
    }
    const outside = api.callAs({ 'x-callback-secret': api.secret })
    expect(await outside(reserveLlmCall, reservation(essay!.taskId))).toMatchObject({ problem: { status: 404 } })
    expect(await api.rows('select 1 from llm_calls')).toEqual([])
  })
})
