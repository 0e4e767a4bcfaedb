import { randomUUID } from 'node:crypto'
import { type FailureCode, getSubmission, postResult, retrySubmission, submitEssay } from '@truegul/contract'
import {
  essay,
  eventually,
  PROMPT_ID,
  submission,
  type TestApi,
  type TestLearner,
  testApi,
} from '@truegul/dev/testing/test-api'
import { testJudgement } from '@truegul/dev/testing/test-judgement'
import { LONGEST_TEXT } from '@truegul/topik'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let api: TestApi
beforeAll(async () => {
  api = await testApi({ dailyLimit: 10 })
})
afterAll(() => api[Symbol.asyncDispose]())

const counted = async (userId: string) =>
  (await api.rows('select coalesce(sum(used), 0)::int as used from daily_usage where user_id = $1', [userId]))[0].used

describe('submitting', () => {
  test('answers 201 with the essay as it was sent, and its task waits in the database', async () => {
    const learner = await api.learner()
    const sent = submission()
    const answer = await learner.call(submitEssay, sent)
    expect(answer).toMatchObject({
      ok: true,
      status: 201,
      value: { ...sent, status: 'pending', delayed: false, characters: 650, completedAt: null, seenAt: null },
    })
    expect(await api.rows('select 1 from tasks where submission_id = $1', [sent.id])).toHaveLength(1)
  })

  test('twice is once: the second answer is 200 with the same submission, and counts nothing', async () => {
    const learner = await api.learner()
    const sent = submission()
    const first = await learner.call(submitEssay, sent)
    const second = await learner.call(submitEssay, sent)
    if (!first.ok || !second.ok) throw new Error('refused')
    expect(second.status).toBe(200)
    expect({ ...second.value, status: 'pending' }).toEqual(first.value)
    expect(await counted(learner.id)).toBe(1)
  })

  test('twenty times at once is one 201, nineteen 200 and one task, also with one place left in the day', async () => {
    const learner = await api.learner()
    await api.rows(`insert into daily_usage values ($1, (now() at time zone 'utc')::date, 9)`, [learner.id])
    const sent = submission()
    const answers = await Promise.all(Array.from({ length: 20 }, () => learner.call(submitEssay, sent)))
    const statuses = answers.map((answer) => (answer.ok ? answer.status : answer.problem.code)).sort()
    expect(statuses).toEqual([...Array(19).fill(200), 201])
    expect(await api.rows('select 1 from tasks where submission_id = $1', [sent.id])).toHaveLength(1)
    expect(await counted(learner.id)).toBe(10)
  })

  test('another text or prompt under the same id is 409, and the first stays', async () => {
    const learner = await api.learner()
    const sent = submission()
    await learner.call(submitEssay, sent)
    const answer = await learner.call(submitEssay, { ...sent, text: essay(651) })
    expect(answer).toMatchObject({ ok: false, problem: { status: 409, code: 'submission-conflict' } })
    expect(await learner.call(getSubmission, { id: sent.id })).toMatchObject({
      value: { submission: { text: sent.text } },
    })
    expect(await counted(learner.id)).toBe(1)
  })

  test('somebody else’s id is the same 409 and tells nothing of theirs, even with their very text', async () => {
    const [mina, tom] = [await api.learner(), await api.learner()]
    const sent = submission()
    await mina.call(submitEssay, sent)
    const own = await mina.call(submitEssay, { ...sent, text: essay(700) })
    expect(await tom.call(submitEssay, sent)).toEqual(own)
    expect(await counted(tom.id)).toBe(0)
  })

  test('an unknown prompt is 404', async () => {
    const learner = await api.learner()
    const answer = await learner.call(submitEssay, { ...submission(), promptId: 'no-such-prompt' })
    expect(answer).toMatchObject({ ok: false, problem: { status: 404, code: 'not-found' } })
  })

  test('74 characters are too short, 75 and 1,000 are taken, 1,001 are too long; the sentence has the numbers', async () => {
    const learner = await api.learner()
    const send = (characters: number) => learner.call(submitEssay, submission(essay(characters)))
    expect(await send(74)).toMatchObject({
      problem: { status: 422, code: 'too-short', detail: expect.stringContaining('74') },
    })
    expect(await send(75)).toMatchObject({ status: 201, value: { characters: 75 } })
    expect(await send(1000)).toMatchObject({ status: 201, value: { characters: 1000 } })
    expect(await send(1001)).toMatchObject({
      problem: { status: 422, code: 'too-long', detail: expect.stringContaining('1001') },
    })
  })
})

describe('the daily limit', () => {
  test('of fifty at once exactly ten are taken; the others are 429 with the time until midnight UTC', async () => {
    const learner = await api.learner()
    const answers = await Promise.all(Array.from({ length: 50 }, () => learner.call(submitEssay, submission())))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10)
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem]))
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['too-many-essays']))
    for (const problem of refused) {
      expect(problem).toHaveProperty('retryAfter')
      expect((problem as { retryAfter: number }).retryAfter).toBeGreaterThan(0)
      expect((problem as { retryAfter: number }).retryAfter).toBeLessThanOrEqual(86_400)
    }
    expect(await api.rows('select 1 from submissions where user_id = $1', [learner.id])).toHaveLength(10)
    expect(await counted(learner.id)).toBe(10)
  })

  test('says Retry-After in the header too', async () => {
    const learner = await api.learner()
    await api.rows(`insert into daily_usage values ($1, (now() at time zone 'utc')::date, 10)`, [learner.id])
    const response = await fetch(`${api.url}/api/v1/submissions`, {
      method: 'POST',
      headers: { ...learner.headers, 'content-type': 'application/json' },
      body: JSON.stringify(submission()),
    })
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  })

  test('starts again the next day', async () => {
    const learner = await api.learner()
    await api.rows(`insert into daily_usage values ($1, (now() at time zone 'utc')::date - 1, 10)`, [learner.id])
    expect(await learner.call(submitEssay, submission())).toMatchObject({ status: 201 })
  })
})

describe('retrying', () => {
  test('a failed essay is judged again under a new job, keeps its one place of the day, and only once at a time', async () => {
    const learner = await api.learner()
    const sent = submission()
    await learner.call(submitEssay, sent)
    const taskId = await api.taskOf(sent.id)
    await api.mlServer(postResult, { outcome: 'failed', taskId, failure: 'scorer-failed' })
    const answers = await Promise.all([1, 2, 3].map(() => learner.call(retrySubmission, { id: sent.id })))
    const statuses = answers.map((answer) => (answer.ok ? answer.value.failure : answer.problem.code))
    expect(statuses.sort()).toEqual(['not-failed', 'not-failed', null])
    expect(await counted(learner.id)).toBe(1)
    expect(await api.rows('select round from tasks where id = $1', [taskId])).toEqual([{ round: 2 }])
    await eventually(() => api.queue.states([`${taskId}-2`])).toEqual(['live'])
    expect(await api.mlServer(postResult, { outcome: 'failed', taskId, failure: 'scorer-failed' })).toMatchObject({
      ok: true,
    })
    expect(await counted(learner.id)).toBe(1)
  })

  test('what has not failed, and what is not one’s own, cannot be retried', async () => {
    const [learner, other] = [await api.learner(), await api.learner()]
    const sent = submission()
    await learner.call(submitEssay, sent)
    expect(await learner.call(retrySubmission, { id: sent.id })).toMatchObject({
      problem: { status: 409, code: 'not-failed' },
    })
    expect(await other.call(retrySubmission, { id: sent.id })).toMatchObject({
      problem: { status: 404, code: 'not-found' },
    })
    expect(await learner.call(retrySubmission, { id: randomUUID() })).toMatchObject({ problem: { status: 404 } })
  })
})

describe('what counts towards the day', () => {
  const fail = async (id: string, failure: FailureCode) =>
    expect(await api.mlServer(postResult, { outcome: 'failed', taskId: await api.taskOf(id), failure })).toMatchObject({
      status: 204,
    })
  const sendOne = async (learner: TestLearner) => {
    const sent = submission()
    expect(await learner.call(submitEssay, sent)).toMatchObject({ status: 201 })
    return sent
  }

  test.each(['scorer-refused', 'scorer-failed'] as const)(
    'an essay that fails by its text (%s) keeps its place, so that no more than ten are judged in a day',
    async (failure) => {
      const learner = await api.learner()
      for (let number = 0; number < 10; number++) await fail((await sendOne(learner)).id, failure)
      expect(await learner.call(submitEssay, submission())).toMatchObject({ problem: { code: 'too-many-essays' } })
      expect(await counted(learner.id)).toBe(10)
    },
  )

  test.each(['scorer-away', 'task-unreadable'] as const)(
    'one that fails by our fault (%s) gives its place back; a retry takes it again, also beyond the limit',
    async (failure) => {
      const learner = await api.learner()
      const sent = await sendOne(learner)
      await fail(sent.id, failure)
      expect(await counted(learner.id)).toBe(0)
      for (let number = 0; number < 10; number++) await sendOne(learner)
      expect(await learner.call(retrySubmission, { id: sent.id })).toMatchObject({ status: 200 })
      const taskId = await api.taskOf(sent.id)
      await api.mlServer(postResult, { outcome: 'judged', taskId, judgement: testJudgement(), detection: null })
      expect(await counted(learner.id)).toBe(11)
      expect(await learner.call(submitEssay, submission())).toMatchObject({ problem: { code: 'too-many-essays' } })
    },
  )

  test('a retry that fails by our fault gives its place back again', async () => {
    const learner = await api.learner()
    const sent = await sendOne(learner)
    await fail(sent.id, 'scorer-failed')
    await learner.call(retrySubmission, { id: sent.id })
    await fail(sent.id, 'scorer-away')
    expect(await counted(learner.id)).toBe(0)
  })

  test('an essay that failed by its text may be tried three times more, then its text has to change', async () => {
    const learner = await api.learner()
    const sent = await sendOne(learner)
    for (let attempt = 1; attempt <= 3; attempt++) {
      await fail(sent.id, 'scorer-failed')
      expect(await learner.call(retrySubmission, { id: sent.id })).toMatchObject({ status: 200 })
    }
    await fail(sent.id, 'scorer-failed')
    expect(await learner.call(retrySubmission, { id: sent.id })).toMatchObject({
      problem: { status: 409, code: 'tried-enough', detail: expect.stringContaining('4') },
    })
    expect(await counted(learner.id)).toBe(1)
  })
})

describe('text', () => {
  const filler = essay(200)
  test.each([
    ['decomposed Hangul', `${filler}${'한국어'.normalize('NFD')}`],
    ['emoji families', `${filler}👨‍👩‍👧‍👦👩🏽‍🚀`],
    ['right-to-left marks', `${filler}\u200f\u202eabc\u202c עברית`],
    ['line breaks of every kind', `${filler}\r\n\n\r\u2028\u2029\t끝`],
    ['control characters and a byte order mark', `\ufeff${filler}\u0001\u0007\u007f`],
    ['SQL and markup', `${filler}'); drop table users; -- <script>alert(1)</script> \${x} %s $1 {{7*7}}`],
    ['noncharacters and the last code point', `${filler}\uffff\u{10ffff}`],
  ])('%s comes back to the code unit', async (_name, text) => {
    const learner = await api.learner()
    const sent = { id: randomUUID(), promptId: PROMPT_ID, text }
    expect(await learner.call(submitEssay, sent)).toMatchObject({ status: 201, value: { text } })
    const answer = await learner.call(getSubmission, { id: sent.id })
    expect(answer.ok && answer.value.submission.text === text).toBe(true)
  })

  test.each([
    ['NUL', `${filler}\u0000끝`],
    ['half of a character', `${filler}\ud83d끝`],
  ])('%s is refused with its place', async (_name, text) => {
    const learner = await api.learner()
    const answer = await learner.call(submitEssay, { id: randomUUID(), promptId: PROMPT_ID, text })
    expect(answer).toMatchObject({ problem: { status: 400, code: 'invalid-input', errors: [{ field: 'text' }] } })
    expect(answer).toHaveProperty('problem.detail', expect.stringContaining('200'))
  })

  test('100,000 characters are 413 or too long, never cut', async () => {
    const learner = await api.learner()
    expect(await learner.call(submitEssay, submission('가'.repeat(100_000)))).toMatchObject({
      problem: { status: 413 },
    })
    expect(await learner.call(submitEssay, submission('a'.repeat(20_000)))).toMatchObject({
      problem: { code: 'too-long' },
    })
    expect(await api.rows('select 1 from submissions where user_id = $1', [learner.id])).toEqual([])
  })

  test('75 characters of 400 code units are refused with the number of code units, and count nothing', async () => {
    const learner = await api.learner()
    const heavy = `e${'\u0301'.repeat(399)}`.repeat(75)
    const answer = await learner.call(submitEssay, submission(heavy))
    expect(answer).toMatchObject({ problem: { status: 422, code: 'too-long' } })
    expect(answer).toHaveProperty('problem.detail', expect.stringMatching(/30000.*10000/))
    expect(await counted(learner.id)).toBe(0)
    expect(await api.rows('select 1 from submissions where user_id = $1', [learner.id])).toEqual([])
  })

  test('the longest text that the judge reads is taken, one code unit more is not', async () => {
    const learner = await api.learner()
    const longest = `${filler}${'e'.repeat(100)}${'\u0301'.repeat(LONGEST_TEXT - 300)}`
    expect(await learner.call(submitEssay, submission(longest))).toMatchObject({ status: 201 })
    expect(await learner.call(submitEssay, submission(`${longest}\u0301`))).toMatchObject({
      problem: { code: 'too-long' },
    })
  })

  test('few characters made of very many code points are taken or refused, never an error', async () => {
    const learner = await api.learner()
    const heavy = `${filler}${'e\u0301\u0302\u0303'.repeat(700)}`
    expect(await learner.call(submitEssay, submission(heavy))).toMatchObject({ status: 201, value: { text: heavy } })
  })
})
