import { setTimeout as sleep } from 'node:timers/promises'
import {
  createClient,
  deleteSubmission,
  getMe,
  getSubmission,
  type Input,
  postResult,
  retrySubmission,
  submitEssay,
} from '@truegul/contract'
import { breakableProxy } from '@truegul/dev/testing/doors/breakable-proxy'
import { eventually, submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { testJudgement } from '@truegul/dev/testing/test-judgement'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** Two servers on one database and one queue. */
let api: TestApi
let other: TestApi
beforeAll(async () => {
  api = await testApi()
  other = await sibling()
})
afterAll(async () => {
  await other[Symbol.asyncDispose]()
  await api[Symbol.asyncDispose]()
})

const sibling = (change: Parameters<typeof testApi>[0] = {}) =>
  testApi({ databaseUrl: api.settings.databaseUrl, queueUrl: api.settings.queueUrl, ...change })

async function figure(line: RegExp, on: TestApi): Promise<number> {
  const page = await (await fetch(`${on.internalUrl}/metrics`)).text()
  return Number(line.exec(page)?.[1] ?? 0)
}
const waiting = (on = api) => figure(/^truegul_requests_waiting\{.*\} (\d+)$/m, on)
const ended = (how: string, on = api) =>
  figure(new RegExp(`^truegul_waits_total\\{.*ended="${how}".*\\} (\\d+)$`, 'm'), on)

type Asked = Omit<Input<typeof getSubmission>, 'id'>

/** State of the answer, or code of the problem. */
async function ask(learner: TestLearner, id: string, asked: Asked = {}, on = api, signal?: AbortSignal) {
  const call = createClient({ baseUrl: on.url, headers: () => learner.headers })
  const answer = await call(getSubmission, { id, ...asked }, signal ? { signal } : {})
  if (!answer.ok) return answer.problem.code
  const { status, delayed } = answer.value.submission
  return delayed ? `${status}, delayed` : status
}

/** Asks, and goes on once the server waits. */
async function startAsking(learner: TestLearner, id: string, asked: Asked = {}, on = api, signal?: AbortSignal) {
  const before = await waiting(on)
  const answer = ask(learner, id, { waitSeconds: 25, ...asked }, on, signal)
  await eventually(() => waiting(on)).toBe(before + 1)
  return { answer }
}

/** An essay that the queue has. */
async function underWay(learner: TestLearner): Promise<string> {
  const sent = submission()
  await learner.call(submitEssay, sent)
  await eventually(() => ask(learner, sent.id)).toBe('processing')
  return sent.id
}
async function judge(id: string, by = api) {
  const taskId = await api.taskOf(id)
  const result = { outcome: 'judged', taskId, judgement: testJudgement(), detection: null } as const
  expect(await by.mlServer(postResult, result)).toMatchObject({ status: 204 })
}

describe('a request that waits', () => {
  test('is answered when another server stores the result, and is no slow answer in the figures', async () => {
    const learner = await api.learner()
    const id = await underWay(learner)
    const answers = () =>
      figure(/^truegul_request_duration_seconds_count\{.*operation="getSubmission".*\} (\d+)$/m, api)
    const [news, before] = [await ended('news'), await answers()]
    const { answer } = await startAsking(learner, id)
    await judge(id, other)
    expect(await answer).toBe('completed')
    expect([await ended('news'), await answers(), await waiting()]).toEqual([news + 1, before, 0])
    expect(await learner.call(getMe, {})).toMatchObject({ value: { unseen: 0 } })
  })

  test('is answered at each change: delayed, failed, tried again, handed to the queue, deleted', async () => {
    const learner = await api.learner()
    const id = await underWay(learner)
    const taskId = await api.taskOf(id)
    const first = await startAsking(learner, id, { knownStatus: 'processing', knownDelayed: false })
    await other.mlServer(postResult, { outcome: 'delayed', taskId })
    expect(await first.answer).toBe('processing, delayed')
    const second = await startAsking(learner, id, { knownStatus: 'processing', knownDelayed: true })
    await other.mlServer(postResult, { outcome: 'failed', taskId, failure: 'scorer-away' })
    expect(await second.answer).toBe('failed')
    await other.callAs(learner.headers)(retrySubmission, { id })
    expect(await ask(learner, id, { waitSeconds: 25, knownStatus: 'pending' })).toBe('processing')
    const third = await startAsking(learner, id)
    await other.callAs(learner.headers)(deleteSubmission, { id })
    expect(await third.answer).toBe('not-found')
  })

  test('is answered when the essay has waited for a minute, which nobody tells', async () => {
    const learner = await api.learner()
    const id = await underWay(learner)
    await api.rows(`update tasks set waiting_since = now() - interval '57 seconds' where submission_id = $1`, [id])
    expect(await ask(learner, id, { waitSeconds: 25, knownDelayed: false })).toBe('processing, delayed')
  })

  test('is answered with what there is when its seconds are over', async () => {
    const learner = await api.learner()
    const id = await underWay(learner)
    const time = await ended('time')
    expect(await ask(learner, id, { waitSeconds: 1 })).toBe('processing')
    expect(await ended('time')).toBe(time + 1)
  })

  test('does not wait for what is finished or is not as the caller knows it, nor as a HEAD', async () => {
    const learner = await api.learner()
    const [done, open] = [await underWay(learner), await underWay(learner)]
    await judge(done)
    const before = [await ended('time'), await ended('news')]
    for (const knownStatus of ['completed', 'processing', undefined] as const) {
      expect(await ask(learner, done, { waitSeconds: 25, ...(knownStatus && { knownStatus }) })).toBe('completed')
    }
    expect(await ask(learner, open, { waitSeconds: 25, knownStatus: 'pending' })).toBe('processing')
    expect(await ask(learner, open, { waitSeconds: 25, knownDelayed: true })).toBe('processing')
    const url = `${api.url}/api/v1/submissions/${open}?waitSeconds=25`
    expect(await fetch(url, { method: 'HEAD', headers: learner.headers })).toMatchObject({ status: 200 })
    expect([await ended('time'), await ended('news')]).toEqual([before[0], before[1]! + 5])
  })

  test('misses no change that comes while it begins, at whatever moment', async () => {
    const untold = async () => [
      await ended('late'),
      await ended('late', other),
      await ended('time'),
      await ended('time', other),
    ]
    const before = await untold()
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        const learner = await api.learner()
        const essays = Array.from({ length: 75 }, () => submission())
        await Promise.all(essays.map((sent) => learner.call(submitEssay, sent)))
        await eventually(() => ask(learner, essays[0]!.id)).toBe('processing')
        for (const [i, { id }] of essays.entries()) {
          const answers = [ask(learner, id, { waitSeconds: 5 }), ask(learner, id, { waitSeconds: 5 }, other)]
          // From before the state is read until after the wait began.
          await sleep((i % 15) / 3)
          await api.rows(`update submissions set status = 'failed', failure = 'scorer-away' where id = $1`, [id])
          expect(await Promise.all(answers)).toEqual(['failed', 'failed'])
        }
      }),
    )
    expect(await untold()).toEqual(before)
  })

  test('of somebody else’s essay, or for a time that is none, is refused at once', async () => {
    const [mina, tom] = [await api.learner(), await api.learner()]
    const id = await underWay(mina)
    expect(await ask(tom, id, { waitSeconds: 25 })).toBe('not-found')
    for (const waitSeconds of [26, -1, 1.5, 'long']) expect(await ask(mina, id, { waitSeconds })).toBe('invalid-input')
    expect(await waiting()).toBe(0)
  })
})

describe('what waiting costs', () => {
  test('holds no connection of the pool; the ninth of a learner is answered at once, another learner’s waits', async () => {
    await using small = await sibling({ databasePool: 1 })
    const [learner, tom] = [await api.learner(), await api.learner()]
    const id = await underWay(learner)
    const toms = await underWay(tom)
    const asked = []
    for (let i = 0; i < 8; i++) asked.push(await startAsking(learner, id, {}, small))
    expect(await small.callAs(learner.headers)(getMe, {})).toMatchObject({ ok: true })
    expect(await ask(learner, id, { waitSeconds: 25 }, small)).toBe('processing')
    expect(await ended('refused', small)).toBe(1)
    asked.push(await startAsking(tom, toms, {}, small))
    await judge(id)
    await judge(toms)
    for (const { answer } of asked) expect(await answer).toBe('completed')
    expect(await waiting(small)).toBe(0)
  })

  test('a caller who goes away frees the place, and has seen nothing', async () => {
    const learner = await api.learner()
    const id = await underWay(learner)
    const leaving = new AbortController()
    const { answer } = await startAsking(learner, id, {}, api, leaving.signal)
    leaving.abort()
    expect(await answer).toBe('no-connection')
    await eventually(() => waiting()).toBe(0)
    await judge(id)
    expect(await learner.call(getMe, {})).toMatchObject({ value: { unseen: 1 } })
  })

  test('a server that stops answers those who wait', async () => {
    await using stopping = await sibling()
    const learner = await api.learner()
    const id = await underWay(learner)
    const asked = [await startAsking(learner, id, {}, stopping), await startAsking(learner, id, {}, stopping)]
    await stopping.stop()
    for (const { answer } of asked) expect(await answer).toBe('processing')
  })
})

test('a change while the database was out of reach is seen as soon as it is back, and what comes later too', async () => {
  await using proxy = await breakableProxy(new URL(api.settings.databaseUrl))
  await using cut = await sibling({ databaseUrl: proxy.url })
  const learner = await api.learner()
  const [missed, later] = [await underWay(learner), await underWay(learner)]
  const asked = [await startAsking(learner, missed, {}, cut), await startAsking(learner, later, {}, cut)]
  await proxy.cut()
  await judge(missed)
  await proxy.mend()
  expect(await asked[0]!.answer).toBe('completed')
  await judge(later)
  expect(await asked[1]!.answer).toBe('completed')
  expect(await ended('late', cut)).toBe(0)
  expect(cut.lines.filter(({ msg }) => String(msg).startsWith('changes of submissions'))).toHaveLength(1)
})
