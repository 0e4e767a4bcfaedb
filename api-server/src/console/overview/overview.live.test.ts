import { randomUUID } from 'node:crypto'
import { leaveServer, postResult, submitEssay, tellServer } from '@truegul/contract'
import { getOverview } from '@truegul/contract/console'
import { eventually, submission, type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { testJudgement } from '@truegul/dev/testing/test-judgement'
import { anotherServer, callsOf } from '@truegul/dev/testing/test-llm-calls'
import { type TestOperator, testOperator } from '@truegul/dev/testing/test-operator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCHEMA } from '../../database/schema-version.ts'

let api: TestApi
let operator: TestOperator
const judge = { id: randomUUID() as string, version: 'test', startedAt: new Date().toISOString() }
beforeAll(async () => {
  api = await testApi()
  operator = await testOperator(api)
  await api.mlServer(tellServer, judge)
})
afterAll(() => api[Symbol.asyncDispose]())

const overview = async () => {
  const answer = await operator.call(getOverview, {})
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value
}

test('an empty service is fine, and names its schema, its switches and its budgets', async () => {
  await eventually(async () => (await overview()).servers.length).toBe(2)
  expect(await overview()).toMatchObject({
    health: 'fine',
    signs: [],
    queue: { waiting: 0, delayed: 0, oldestWaiting: null },
    results: { completed: 0, failed: 0, p50: null, p95: null, failures: [] },
    calls: [],
    money: { todayUsd: '0', monthUsd: '0', awsUsd: null },
    switches: ['sign-ups', 'llm', 'push'].map((name) => ({ name, isOff: false, reason: '', changedAt: null })),
    work: { applications: 0, feedback: 0, appeals: 0, disputes: 0 },
    schema: { name: SCHEMA, appliedAt: expect.any(String) },
  })
})

test('essays are counted as they wait and as they end, and one that waits for long is a fault', async () => {
  const learner = await api.learner()
  const [judged, failed, waiting] = [submission(), submission(), submission()]
  for (const sent of [judged, failed, waiting]) await learner.call(submitEssay, sent)
  const outcome = { taskId: await api.taskOf(judged.id), judgement: testJudgement(), detection: null }
  await api.mlServer(postResult, { outcome: 'judged', ...outcome })
  await api.mlServer(postResult, { outcome: 'failed', taskId: await api.taskOf(failed.id), failure: 'scorer-away' })
  await api.mlServer(postResult, { outcome: 'delayed', taskId: await api.taskOf(waiting.id) })
  await api.rows(`update tasks set waiting_since = now() - interval '400 s' where submission_id = $1`, [waiting.id])
  const { health, signs, queue, results } = await overview()
  expect({ health, signs }).toEqual({ health: 'fault', signs: [{ code: 'queue-stuck', level: 'fault', count: 1 }] })
  expect(queue).toMatchObject({ waiting: 1, delayed: 1 })
  expect(queue.oldestWaiting).toBeGreaterThanOrEqual(400)
  expect(results).toMatchObject({ completed: 1, failed: 1, failures: [{ failure: 'scorer-away', count: 1 }] })
  await api.rows('delete from submissions')
})

test('calls to LLMs of the last day are counted by provider; a fifth that fails within an hour is a sign', async () => {
  const essay = await callsOf(api, await api.learner())
  for (let i = 0; i < 10; i++) {
    const callId = randomUUID()
    await essay.reserve({ callId })
    await essay.settle(callId, i < 3 ? { outcome: 'timeout', tokens: null, costUsd: null } : {})
  }
  const { signs, calls } = await overview()
  expect(calls).toMatchObject([{ provider: 'claude', calls: 10, failed: 3, p50: 17_000, p95: 17_000 }])
  expect(signs).toEqual([{ code: 'llm-failing', level: 'attention', count: 3 }])
  await api.rows('delete from llm_calls')
})

test('a server is shown from its start to its stop, one that fell silent for a minute, and two versions are a sign', async () => {
  const server = await anotherServer(api, { version: 'v2' })
  const versions = async () =>
    (await overview()).servers.flatMap(({ service, version }) => (service === 'api-server' ? version : [])).sort()
  await eventually(versions).toEqual(['test', 'v2'])
  expect((await overview()).signs).toEqual([{ code: 'versions-differ', level: 'attention', count: 2 }])
  await server[Symbol.asyncDispose]()
  expect(await versions()).toEqual(['test'])
  await api.rows(
    `insert into servers (id, service, version, started_at, seen_at) values
      ($1, 'api-server', 'killed', now() - interval '1 hour', now() - interval '59 s'),
      ($2, 'api-server', 'gone', now() - interval '1 hour', now() - interval '61 s')`,
    [randomUUID(), randomUUID()],
  )
  expect(await versions()).toEqual(['killed', 'test'])
  await api.rows(`delete from servers where version <> 'test'`)
})

test('an ML server is shown while it says that it runs; without any, somebody must act', async () => {
  const startedAt = '2026-11-01T00:00:00.000Z'
  const another = { id: randomUUID() as string, version: 'v2', startedAt }
  await api.mlServer(tellServer, another)
  await api.mlServer(tellServer, another)
  const { servers, signs } = await overview()
  expect(servers.filter(({ service }) => service === 'ml-server').map(({ id }) => id)).toEqual([another.id, judge.id])
  expect(servers.find(({ id }) => id === another.id)).toMatchObject({ version: 'v2', startedAt })
  expect(signs).toEqual([{ code: 'versions-differ', level: 'attention', count: 2 }])
  for (const { id } of [another, another, judge]) await api.mlServer(leaveServer, { id })
  expect(await overview()).toMatchObject({
    health: 'fault',
    signs: [{ code: 'no-ml-server', level: 'fault', count: 1 }],
  })
  await api.mlServer(tellServer, judge)
})

test('nobody but the server itself takes back that an API server runs', async () => {
  const id = (await overview()).servers.find(({ service }) => service === 'api-server')!.id
  await api.mlServer(leaveServer, { id })
  await api.mlServer(tellServer, { ...judge, id })
  expect((await overview()).servers.find((server) => server.id === id)).toMatchObject({ service: 'api-server' })
})

test('who waits for an operator for too long, few testers and a build that ends are signs', async () => {
  await api.rows(`
    insert into beta_waves (number, purpose, minimum, places, starts_on, ends_on)
      values (9, 'a wave of the test', 1, 5, (now() at time zone 'Asia/Seoul')::date, (now() at time zone 'Asia/Seoul')::date);
    insert into invites (code) values ('TESTER-ONE');
    insert into beta_applications (email, language, first_language, aim, devices, channel, channel_is_of_link, state, wave, invite_code, applied_at)
      values ('a@beta.test', 'ko', 'vi', '4', '{android}', 'friends', false, 'accepted', 9, 'TESTER-ONE', now()),
        ('b@beta.test', 'ko', 'vi', '4', '{ios}', 'friends', false, 'applied', null, null, now() - interval '4 days'),
        ('c@beta.test', 'ko', 'vi', '4', '{ios}', 'friends', false, 'applied', null, null, now());
    insert into beta_builds (store, version, uploaded_on) values
      ('testflight', '1.0.0', (now() at time zone 'Asia/Seoul')::date - 200),
      ('testflight', '1.1.0', (now() at time zone 'Asia/Seoul')::date - 80)`)
  const { health, signs, work } = await overview()
  expect(health).toBe('attention')
  expect(work.applications).toBe(2)
  expect(signs).toEqual([
    { code: 'applications-wait', level: 'attention', count: 1 },
    { code: 'play-testers-few', level: 'attention', count: 1 },
    { code: 'build-ends', level: 'attention', count: 10 },
  ])
})
