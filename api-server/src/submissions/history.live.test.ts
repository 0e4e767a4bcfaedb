import { randomUUID } from 'node:crypto'
import {
  getSubmission,
  type Input,
  listSubmissions,
  postResult,
  type Read,
  type SubmissionItem,
  submitEssay,
} from '@truegul/contract'
import { submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { testDetection, testJudgement } from '@truegul/dev/testing/test-judgement'
import { findPrompt } from '@truegul/topik/prompts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api[Symbol.asyncDispose]())

async function pages(learner: TestLearner, limit: number, status?: Input<typeof listSubmissions>['status']) {
  const items: Read<typeof SubmissionItem>[] = []
  let cursor: string | undefined
  do {
    const answer = await learner.call(listSubmissions, { limit, ...(status && { status }), ...(cursor && { cursor }) })
    if (!answer.ok) throw new Error(answer.problem.code)
    expect(answer.value.items.length).toBeLessThanOrEqual(limit)
    items.push(...answer.value.items)
    cursor = answer.value.nextCursor ?? undefined
  } while (cursor)
  return items
}

test('whatever the page size, the pages together are every essay once, newest first, also of one microsecond', async () => {
  const learner = await api.learner()
  for (let i = 0; i < 23; i++) await learner.call(submitEssay, submission())
  // Ties and neighbours in the microsecond are what a cursor of milliseconds would lose.
  await api.rows(
    `update submissions s set created_at = timestamptz '2026-11-01 10:00:00.123456Z' + (n / 4) * interval '1 microsecond'
     from (select id, row_number() over (order by id) as n from submissions where user_id = $1) as numbered
     where numbered.id = s.id`,
    [learner.id],
  )
  const expected = (
    await api.rows('select id from submissions where user_id = $1 order by created_at desc, id desc', [learner.id])
  ).map(({ id }) => id)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (limit) => {
      expect((await pages(learner, limit)).map(({ id }) => id)).toEqual(expected)
    }),
    { numRuns: 15 },
  )
})

test('an essay on a prompt that is not given out any more has no title', async () => {
  const learner = await api.learner()
  await learner.call(submitEssay, submission())
  await api.rows(`update submissions set prompt_id = 'taken-back' where user_id = $1`, [learner.id])
  expect(await pages(learner, 10)).toMatchObject([{ promptId: 'taken-back', promptTitle: null }])
})

test('an essay submitted between two pages shifts nothing', async () => {
  const learner = await api.learner()
  for (let i = 0; i < 4; i++) await learner.call(submitEssay, submission())
  const first = await learner.call(listSubmissions, { limit: 2 })
  if (!first.ok) throw new Error('refused')
  await learner.call(submitEssay, submission())
  const second = await learner.call(listSubmissions, { limit: 2, cursor: first.value.nextCursor! })
  if (!second.ok) throw new Error('refused')
  expect(new Set([...first.value.items, ...second.value.items].map(({ id }) => id)).size).toBe(4)
  expect(second.value.nextCursor).toBeNull()
})

test('items carry total and level of finished ones, and can be asked for by status', async () => {
  const learner = await api.learner()
  const [done, waiting] = [submission(), submission()]
  await learner.call(submitEssay, done)
  await learner.call(submitEssay, waiting)
  const taskId = await api.taskOf(done.id)
  await api.mlServer(postResult, { outcome: 'judged', taskId, judgement: testJudgement(), detection: testDetection })
  const completed = await pages(learner, 10, 'completed')
  const { title, gloss } = findPrompt(done.promptId)!
  const { criteria, range } = testJudgement()
  expect(completed).toMatchObject([
    {
      promptTitle: { ko: title, en: gloss.title },
      criteria: criteria.map(({ id, max, score }) => ({ id, max, score })),
      range,
    },
  ])
  expect(completed).toMatchObject([{ id: done.id, total: 33, level: '5', seenAt: null }])
  const all = await pages(learner, 10)
  expect(all).toMatchObject([
    { id: waiting.id, total: null, level: null, criteria: null, range: null, promptTitle: { ko: title } },
    { id: done.id, total: 33 },
  ])
  expect(await pages(learner, 10, 'failed')).toEqual([])
})

test('several states can be asked for at once, with commas or repeated, page by page; one by itself as before', async () => {
  const learner = await api.learner()
  const essays = Array.from({ length: 6 }, () => submission())
  for (const sent of essays) await learner.call(submitEssay, sent)
  const failed = await api.taskOf(essays[0]!.id)
  await api.mlServer(postResult, { outcome: 'failed', taskId: failed, failure: 'scorer-away' })
  const judged = await api.taskOf(essays[3]!.id)
  await api.mlServer(postResult, { outcome: 'judged', taskId: judged, judgement: testJudgement(), detection: null })
  const newestFirst = essays.map(({ id }) => id).reverse()
  const ids = async (limit: number, status: Input<typeof listSubmissions>['status']) =>
    (await pages(learner, limit, status)).map(({ id }) => id)
  const finished = [essays[3]!.id, essays[0]!.id]
  const underWay = newestFirst.filter((id) => !finished.includes(id))
  for (const limit of [1, 3, 100]) {
    expect(await ids(limit, ['completed', 'failed'])).toEqual(finished)
    expect(await ids(limit, ['pending', 'processing'])).toEqual(underWay)
    expect(await ids(limit, ['failed'])).toEqual([essays[0]!.id])
    expect(await ids(limit, 'failed')).toEqual([essays[0]!.id])
  }
  const query = 'status=completed&status=failed&status=failed'
  const repeated = await fetch(`${api.url}/api/v1/submissions?${query}`, { headers: learner.headers })
  expect(((await repeated.json()) as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual(finished)
  for (const wrong of ['completed,', ',', 'completed,lost', '']) {
    const refused = await fetch(`${api.url}/api/v1/submissions?status=${wrong}`, { headers: learner.headers })
    expect([wrong, refused.status]).toEqual([wrong, 400])
  }
})

test('opening a finished one marks it seen, once; opening a waiting one does not', async () => {
  const learner = await api.learner()
  const sent = submission()
  await learner.call(submitEssay, sent)
  expect(await learner.call(getSubmission, { id: sent.id })).toMatchObject({ value: { submission: { seenAt: null } } })
  const taskId = await api.taskOf(sent.id)
  await api.mlServer(postResult, { outcome: 'judged', taskId, judgement: testJudgement(), detection: null })
  const first = await learner.call(getSubmission, { id: sent.id })
  const second = await learner.call(getSubmission, { id: sent.id })
  if (!first.ok || !second.ok) throw new Error('refused')
  expect(first.value.submission.seenAt).not.toBeNull()
  expect(second.value).toEqual(first.value)
})

test('what has waited for more than a minute is delayed', async () => {
  const learner = await api.learner()
  const sent = submission()
  await learner.call(submitEssay, sent)
  await api.rows(`update tasks set waiting_since = now() - interval '61 seconds' where submission_id = $1`, [sent.id])
  expect(await pages(learner, 10)).toMatchObject([{ id: sent.id, delayed: true }])
})

test('a cursor that is none is 400 with the field, whatever it is', async () => {
  const learner = await api.learner()
  const wrong = ['x', '', 'null', Buffer.from('["2026-13-45T99:99:99.000000Z","x"]').toString('base64url')]
  const impossible = Buffer.from(JSON.stringify(['2026-02-31T10:00:00.000000Z', randomUUID()])).toString('base64url')
  for (const cursor of [
    ...wrong,
    impossible,
    Buffer.from(`["2026-99-99T00:00:00.000000Z","${randomUUID()}"]`).toString('base64url'),
  ]) {
    const answer = await learner.call(listSubmissions, { cursor })
    expect([cursor, answer]).toMatchObject([cursor, { problem: { status: 400, errors: [{ field: 'cursor' }] } }])
  }
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      const cursor = Buffer.from(text).toString('base64url')
      expect(await learner.call(listSubmissions, { cursor })).toMatchObject({ problem: { code: 'invalid-input' } })
    }),
    { numRuns: 50 },
  )
})

test('a limit out of range, or a status that is none, is 400 with the field', async () => {
  const learner = await api.learner()
  for (const limit of [0, 101, 'ten', 1.5]) {
    expect(await learner.call(listSubmissions, { limit })).toMatchObject({ problem: { errors: [{ field: 'limit' }] } })
  }
  const status = 'lost' as SubmissionItem['status']
  expect(await learner.call(listSubmissions, { status })).toMatchObject({
    problem: { errors: [{ field: 'status.0' }] },
  })
})

test('somebody else’s essays are not listed, and opening one is 404', async () => {
  const [mina, tom] = [await api.learner(), await api.learner()]
  const sent = submission()
  await mina.call(submitEssay, sent)
  expect(await pages(tom, 10)).toEqual([])
  const theirs = await tom.call(getSubmission, { id: sent.id })
  expect(theirs).toMatchObject({ problem: { status: 404, code: 'not-found' } })
  expect(theirs).toEqual(await tom.call(getSubmission, { id: randomUUID() }))
})
