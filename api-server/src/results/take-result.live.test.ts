import { randomUUID } from 'node:crypto'
import {
  createClient,
  getSubmission,
  type Judgement,
  postResult,
  submitEssay,
  type TaskOutcome,
} from '@truegul/contract'
import { essay, eventually, submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { testDetection, testJudgement } from '@truegul/dev/testing/test-judgement'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let api: TestApi
let learner: TestLearner
beforeAll(async () => {
  api = await testApi()
  learner = await api.learner()
})
afterAll(() => api[Symbol.asyncDispose]())

async function newTask(text = essay()) {
  const sent = submission(text)
  const answer = await learner.call(submitEssay, sent)
  expect(answer).toMatchObject({ ok: true, status: 201 })
  return { id: sent.id, taskId: await api.taskOf(sent.id) }
}

const judged = (taskId: string): TaskOutcome => ({
  outcome: 'judged',
  taskId,
  judgement: testJudgement(),
  detection: testDetection,
})

const state = async (id: string) =>
  (
    await api.rows(
      `select s.status, s.failure, t.state, (select count(*)::int from scoring_results r where r.submission_id = s.id) as results
       from submissions s join tasks t on t.submission_id = s.id where s.id = $1`,
      [id],
    )
  )[0]

test('a judgement is stored with its detection, and the learner reads exactly it', async () => {
  const { id, taskId } = await newTask()
  expect(await api.mlServer(postResult, judged(taskId))).toMatchObject({ ok: true, status: 204 })
  const answer = await learner.call(getSubmission, { id })
  expect(answer).toMatchObject({ ok: true, value: { submission: { status: 'completed', failure: null } } })
  if (!answer.ok) return
  const { judgedAt, detection, disputedAt, ...judgement } = answer.value.result!
  expect(judgement).toEqual(testJudgement())
  expect(detection).toEqual(testDetection)
  expect(disputedAt).toBeNull()
  expect(answer.value.submission.completedAt).toBe(judgedAt)
})

test('a judgement that comes while a failed essay is sent to be judged again waits for that, and is taken', async () => {
  const { id, taskId } = await newTask()
  await api.mlServer(postResult, { outcome: 'failed', taskId, failure: 'scorer-away' })
  // What a retry does, held open: several statements without values are one transaction.
  const retry = api.rows(`
    update tasks set state = 'waiting', finished_at = null, round = round + 1 where id = '${taskId}';
    update submissions set status = 'pending', failure = null where id = '${id}';
    select pg_sleep(0.5)`)
  await eventually(() =>
    api.rows(`select 1 from pg_stat_activity where query like '%pg_sleep(0.5)%' and wait_event = 'PgSleep'`),
  ).not.toEqual([])
  expect(await api.mlServer(postResult, judged(taskId))).toMatchObject({ ok: true, status: 204 })
  await retry
  expect(await state(id)).toMatchObject({ status: 'completed', failure: null, state: 'done', results: 1 })
})

test('a wrong secret, or none, is 401 and changes nothing', async () => {
  const { id, taskId } = await newTask()
  const before = await state(id)
  for (const secret of ['', 'wrong', `${api.secret}x`]) {
    const answer = await api.callInside(secret)(postResult, judged(taskId))
    expect(answer).toMatchObject({ ok: false, problem: { status: 401, code: 'wrong-secret' } })
  }
  expect(await state(id)).toMatchObject({ results: 0, failure: before.failure })
})

test('while the secret is being replaced, the old and the new one both count', async () => {
  const second = 'another secret of the pair, long enough'
  await using rotating = await testApi({ callbackSecrets: [api.secret, second] })
  for (const secret of [api.secret, second]) {
    const answer = await rotating.callInside(secret)(postResult, judged(randomUUID()))
    expect(answer).toMatchObject({ problem: { code: 'not-found' } })
  }
})

test('a result for an unknown task is 404', async () => {
  const answer = await api.mlServer(postResult, judged(randomUUID()))
  expect(answer).toMatchObject({ ok: false, problem: { status: 404, code: 'not-found' } })
})

test('a result for a finished task is 409, whatever it says, and the first one stays', async () => {
  const { id, taskId } = await newTask()
  await api.mlServer(postResult, judged(taskId))
  const before = await learner.call(getSubmission, { id })
  const late: TaskOutcome[] = [
    { ...judged(taskId), judgement: testJudgement({ content: 1, organisation: 1, language: 1 }) } as TaskOutcome,
    { outcome: 'failed', taskId, failure: 'scorer-away' },
    { outcome: 'delayed', taskId },
  ]
  for (const outcome of late) {
    const answer = await api.mlServer(postResult, outcome)
    expect(answer).toMatchObject({ ok: false, problem: { status: 409, code: 'task-finished' } })
  }
  expect(await learner.call(getSubmission, { id })).toMatchObject({
    value: { result: (before as { value: { result: object } }).value.result },
  })
})

test('of twenty results at once one is taken and nineteen are 409', async () => {
  const { id, taskId } = await newTask()
  const answers = await Promise.all(Array.from({ length: 20 }, () => api.mlServer(postResult, judged(taskId))))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok && answer.problem.code === 'task-finished')).toHaveLength(19)
  expect(await state(id)).toMatchObject({ status: 'completed', state: 'done', results: 1 })
})

test('what does not add up is 400 with the field, and the task goes on waiting', async () => {
  const { id, taskId } = await newTask()
  const judgement = testJudgement()
  const wrong: unknown[] = [
    { ...judgement, total: 51 },
    { ...judgement, total: judgement.total - 1 },
    { ...judgement, criteria: judgement.criteria.slice(1) },
    { ...judgement, criteria: judgement.criteria.map((criterion) => ({ ...criterion, score: -1 })) },
    { ...judgement, overall: 'nul \u0000' },
    { ...judgement, overall: 'half \ud800' },
  ]
  for (const each of wrong) {
    const answer = await api.mlServer(postResult, { ...judged(taskId), judgement: each } as TaskOutcome)
    expect(answer).toMatchObject({ ok: false, problem: { status: 400, code: 'invalid-input' } })
    expect(answer).toHaveProperty('problem.errors.0.field', expect.stringMatching(/^judgement/))
  }
  expect(await state(id)).toMatchObject({ results: 0 })
  expect(await api.mlServer(postResult, judged(taskId))).toMatchObject({ ok: true })
})

test('a failure of ours is told, and gives the day its count back', async () => {
  const other = await api.learner()
  const sent = submission()
  await other.call(submitEssay, sent)
  const used = async () => (await api.rows('select used from daily_usage where user_id = $1', [other.id]))[0].used
  expect(await used()).toBe(1)
  const outcome: TaskOutcome = { outcome: 'failed', taskId: await api.taskOf(sent.id), failure: 'scorer-away' }
  expect(await api.mlServer(postResult, outcome)).toMatchObject({ status: 204 })
  expect(await used()).toBe(0)
  const answer = await other.call(getSubmission, { id: sent.id })
  expect(answer).toMatchObject({ value: { submission: { status: 'failed', failure: 'scorer-away' }, result: null } })
})

test('a key that nobody knows is refused wherever it stands', async () => {
  const { id, taskId } = await newTask()
  const quoted = { quote: essay().slice(0, 3), start: 0, end: 3 }
  const edit = { start: 0, end: 3, original: quoted.quote, suggestion: '', reason: 'r', kind: 'spelling' }
  const sound = testJudgement()
  const feature = { id: 'f', value: 1, human: [0, 2], text: 't' }
  const whole = {
    ...judged(taskId),
    judgement: {
      ...sound,
      ledger: sound.ledger.map((line) => ({ ...line, ...quoted })),
      corrections: [edit],
      toCheck: [{ start: 0, end: 3, original: quoted.quote }],
      notes: [{ code: 'note', text: 'A note.' }],
    },
    detection: { ...testDetection, features: [feature] },
  }
  const places = objectsIn(whole)
  expect(places).toEqual(
    expect.arrayContaining(['', 'judgement', 'judgement.provenance.tokens', 'detection.features.0']),
  )
  for (const place of places) {
    const spoiled = structuredClone(whole)
    Object.assign(at(spoiled, place) as object, { more: 1 })
    const field = place === '' ? 'more' : `${place}.more`
    const problem = { status: 400, code: 'invalid-input', errors: [{ field }] }
    expect([place, await api.mlServer(postResult, spoiled as TaskOutcome)]).toMatchObject([place, { problem }])
  }
  expect(await state(id)).toMatchObject({ results: 0 })
  expect(await api.mlServer(postResult, whole as TaskOutcome)).toMatchObject({ ok: true })
})

/** Paths of all objects, lists not counted. */
function objectsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, part]) => objectsIn(part, path === '' ? key : `${path}.${key}`))
  return Array.isArray(value) ? inside : [path, ...inside]
}

const at = (value: unknown, path: string): unknown =>
  path === '' ? value : path.split('.').reduce((part, key) => Reflect.get(Object(part), key), value)

describe('a judgement that is not of this essay', () => {
  // The first character is two code units, so offsets that count characters are wrong.
  const text = `\u{1f600} ${essay()}`
  const quote = { quote: text.slice(3, 6), start: 3, end: 6 }
  const edit = { start: 3, end: 6, original: text.slice(3, 6), suggestion: '', reason: 'r', kind: 'spelling' as const }
  const with_ = (change: Partial<Judgement>): Judgement => ({ ...testJudgement(), ...change })
  const quoting = (place: object) =>
    with_({ ledger: testJudgement().ledger.map((line, at) => (at === 0 ? { ...line, ...place } : line)) })

  test('is taken when every quote stands where it says', async () => {
    const { taskId } = await newTask(text)
    const toCheck = [{ start: 3, end: 6, original: text.slice(3, 6) }]
    const judgement = { ...quoting(quote), corrections: [edit], toCheck }
    expect(await api.mlServer(postResult, { ...judged(taskId), judgement } as TaskOutcome)).toMatchObject({ ok: true })
  })

  test.each([
    ['quotes other words', quoting({ ...quote, quote: '없는말' }), 'judgement.ledger.0.quote'],
    ['quotes from another place', quoting({ ...quote, start: 4, end: 7 }), 'judgement.ledger.0.quote'],
    ['quotes beyond the end', quoting({ ...quote, start: 90_003, end: 90_006 }), 'judgement.ledger.0.quote'],
    [
      'corrects other words',
      with_({ corrections: [edit, { ...edit, original: '없는말' }] }),
      'judgement.corrections.1.original',
    ],
    [
      'asks to check other words',
      with_({ toCheck: [{ start: 3, end: 6, original: '없는말' }] }),
      'judgement.toCheck.0.original',
    ],
    ['corrects backwards', with_({ corrections: [{ ...edit, start: 6, end: 3 }] }), 'judgement.corrections.0.original'],
    ['writes without end', with_({ overall: 'x'.repeat(4_001) }), 'judgement.overall'],
    ['lists without end', with_({ corrections: Array.from({ length: 501 }, () => edit) }), 'judgement.corrections'],
  ])('is refused when it %s, and operators are told without a word of the essay', async (_how, judgement, field) => {
    const { id, taskId } = await newTask(text)
    const before = api.lines.length
    const answer = await api.mlServer(postResult, { ...judged(taskId), judgement } as TaskOutcome)
    expect(answer).toMatchObject({ problem: { status: 422, code: 'judgement-refused', errors: [{ field }] } })
    const told = api.lines.slice(before).filter(({ level }) => level === 'error')
    expect(told).toMatchObject([{ taskId, code: 'judgement-refused', fields: [field] }])
    expect(JSON.stringify([answer, told])).not.toContain(text.slice(3, 6))
    expect(await state(id)).toMatchObject({ status: expect.stringMatching(/^(pending|processing)$/), results: 0 })
  })
})

test('a delay shows, and a result still comes after it', async () => {
  const { id, taskId } = await newTask()
  expect(await api.mlServer(postResult, { outcome: 'delayed', taskId })).toMatchObject({ status: 204 })
  expect(await learner.call(getSubmission, { id })).toMatchObject({ value: { submission: { delayed: true } } })
  expect(await api.mlServer(postResult, judged(taskId))).toMatchObject({ status: 204 })
  expect(await learner.call(getSubmission, { id })).toMatchObject({ value: { submission: { delayed: false } } })
})

test('a body of 5 MB is 413, and the connection does not wait for the rest of it', async () => {
  const { id, taskId } = await newTask()
  const headers = { 'content-type': 'application/json', 'x-callback-secret': api.secret }
  const body = JSON.stringify({ ...judged(taskId), padding: 'x'.repeat(5_000_000) })
  const response = await fetch(`${api.internalUrl}/internal/v1/results`, { method: 'POST', headers, body })
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ code: 'body-too-large' })
  expect(await state(id)).toMatchObject({ results: 0 })
})

test('a result sent to a wrong address is not taken for one that nobody waits for', async () => {
  const { id, taskId } = await newTask()
  // The public port, which an older ML server still calls, and a path too many.
  for (const baseUrl of [api.url, `${api.internalUrl}/api`]) {
    const call = createClient({ baseUrl, headers: () => ({ 'x-callback-secret': api.secret }) })
    expect(await call(postResult, judged(taskId))).toMatchObject({ problem: { status: 404, code: 'no-such-address' } })
  }
  expect(await state(id)).toMatchObject({ results: 0 })
})
