import { disputeDetection, postResult, rateSubmission, submitEssay } from '@truegul/contract'
import {
  getFlagRates,
  getRatings,
  listDisputes,
  listEssays,
  listRatings,
  settleDispute,
} from '@truegul/contract/console'
import { PROMPT_ID, submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { testDetection, testJudgement } from '@truegul/dev/testing/test-judgement'
import { type TestOperator, testOperator } from '@truegul/dev/testing/test-operator'
import { PROMPTS } from '@truegul/topik/prompts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let api: TestApi
let operator: TestOperator
let learner: TestLearner
let applicant: TestLearner
const sent: Record<'judged' | 'flagged' | 'failed' | 'waiting', string> = {
  ...{ judged: '', flagged: '', failed: '', waiting: '' },
}

/** In this order: one judged, one judged and flagged and disputed, one failed, one that waits. */
beforeAll(async () => {
  api = await testApi()
  operator = await testOperator(api)
  learner = await api.learner()
  applicant = await api.learner()
  await api.rows(
    `insert into beta_applications (email, language, first_language, aim, devices, channel, channel_is_of_link, invite_code)
     select email, 'en', 'vi', '4', '{ios}', 'friends', false, invite_code from users where id = $1`,
    [applicant.id],
  )
  for (const name of ['judged', 'flagged', 'failed', 'waiting'] as const) {
    const essay = { ...submission(), promptId: name === 'failed' ? PROMPTS[1]!.id : PROMPT_ID }
    sent[name] = essay.id
    await (name === 'flagged' ? applicant : learner).call(submitEssay, essay)
  }
  const judgement = testJudgement()
  const hand = async (name: keyof typeof sent, detection: typeof testDetection) =>
    api.mlServer(postResult, { outcome: 'judged', taskId: await api.taskOf(sent[name]), judgement, detection })
  await hand('judged', testDetection)
  await hand('flagged', { ...testDetection, score: 0.9, flagged: true })
  await api.mlServer(postResult, { outcome: 'failed', taskId: await api.taskOf(sent.failed), failure: 'scorer-away' })
  await applicant.call(disputeDetection, { id: sent.flagged })
})
afterAll(() => api[Symbol.asyncDispose]())

const value = <T>(answer: { ok: true; value: T } | { ok: false; problem: { code: string } }): T => {
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value
}

describe('essays are listed', () => {
  const list = async (wish: Parameters<typeof operator.call<typeof listEssays>>[1]) => {
    const { total, items } = value(await operator.call(listEssays, wish))
    expect(total).toBe(items.length)
    return items.map(({ id }) => Object.entries(sent).find(([, other]) => other === id)?.[0])
  }

  test('with how each stands and without a word of it', async () => {
    const answer = value(await operator.call(listEssays, { order: 'ascending' }))
    expect(answer.total).toBe(4)
    expect(answer.items).toMatchObject([
      { id: sent.judged, personId: learner.id, status: 'completed', scorer: 'local', points: 33, flagged: false },
      { id: sent.flagged, personId: applicant.id, flagged: true, disputedAt: expect.any(String) },
      { id: sent.failed, status: 'failed', failure: 'scorer-away', endedAt: expect.any(String), points: null },
      { id: sent.waiting, failure: null, endedAt: null, scorer: null, level: null, flagged: null },
    ])
    expect(JSON.stringify(answer)).not.toContain('글쓰기')
  })

  test('by state, failure, person, prompt and day, newest first', async () => {
    const [{ today }] = await api.rows(`select to_char(now() at time zone 'Asia/Seoul', 'YYYY-MM-DD') as today`)
    expect(await list({})).toEqual(['waiting', 'failed', 'flagged', 'judged'])
    expect(await list({ state: 'completed' })).toEqual(['flagged', 'judged'])
    expect(await list({ state: 'waiting' })).toEqual(['waiting'])
    expect(await list({ failure: 'scorer-away' })).toEqual(['failed'])
    expect(await list({ failure: 'scorer-refused' })).toEqual([])
    expect(await list({ personId: applicant.id })).toEqual(['flagged'])
    expect(await list({ promptId: PROMPTS[1]!.id })).toEqual(['failed'])
    expect(await list({ day: today, state: 'failed' })).toEqual(['failed'])
    expect(await list({ day: '2026-01-01' })).toEqual([])
  })

  test('by the month in which they were sent, and by how lately they ended', async () => {
    const [{ month }] = await api.rows(`select to_char(now() at time zone 'Asia/Seoul', 'YYYY-MM') as month`)
    expect(await list({ month })).toEqual(['waiting', 'failed', 'flagged', 'judged'])
    expect(await list({ month: '2026-01' })).toEqual([])
    expect(await list({ lastHours: 24 })).toEqual(['failed', 'flagged', 'judged'])
    const ended = (id: string, by: string) =>
      api.rows('update tasks set finished_at = now() - $2::interval where submission_id = $1', [id, by])
    await ended(sent.failed, '25 hours')
    expect(await list({ lastHours: 24 })).toEqual(['flagged', 'judged'])
    expect(await list({ lastHours: 26, state: 'failed' })).toEqual(['failed'])
    await ended(sent.failed, '0 hours')
  })

  test('by a judge that is late, and by what the detector said and to whom', async () => {
    expect(await list({ delayedOnly: 'true' })).toEqual([])
    await api.rows('update tasks set delayed_since = now() where submission_id = $1', [sent.waiting])
    expect(await list({ delayedOnly: 'true' })).toEqual(['waiting'])
    await api.rows('update tasks set delayed_since = null where submission_id = $1', [sent.waiting])
    expect(await list({ detection: 'looked' })).toEqual(['flagged', 'judged'])
    expect(await list({ detection: 'flagged' })).toEqual(['flagged'])
    expect(await list({ detection: 'disputed' })).toEqual(['flagged'])
    expect(await list({ detection: 'looked', firstLanguage: 'vi' })).toEqual(['flagged'])
    expect(await list({ firstLanguage: 'unknown' })).toEqual(['waiting', 'failed', 'judged'])
    expect(await list({ detection: 'flagged', firstLanguage: 'unknown', lastHours: 24 })).toEqual([])
  })

  test('page by page', async () => {
    const pages = [1, 2, 3].map((page) => operator.call(listEssays, { page, rows: 2 }))
    const read = (await Promise.all(pages)).map(value)
    expect(read.map(({ total }) => total)).toEqual([4, 4, 4])
    expect(read.map(({ items }) => items.map(({ id }) => id))).toEqual([
      [sent.waiting, sent.failed],
      [sent.flagged, sent.judged],
      [],
    ])
  })
})

test('a dispute is settled, said anew, and gone from the open ones; one that nobody made is not there', async () => {
  const settle = (submissionId: string, outcome: 'unclear' | 'wrong-notice', note = '') =>
    operator.call(settleDispute, { submissionId, outcome, note })
  expect(await settle(sent.flagged, 'unclear')).toMatchObject({ value: { changed: true } })
  expect(await settle(sent.flagged, 'wrong-notice', 'short sentences')).toMatchObject({ value: { changed: true } })
  expect(await settle(sent.flagged, 'wrong-notice', 'short sentences')).toMatchObject({ value: { changed: false } })
  expect(value(await operator.call(listDisputes, {})).items).toMatchObject([
    { outcome: 'wrong-notice', note: 'short sentences', settledAt: expect.any(String), firstLanguage: 'vi' },
  ])
  expect(value(await operator.call(listDisputes, { openOnly: 'true' })).items).toEqual([])
  expect(await settle(sent.judged, 'unclear')).toMatchObject({ problem: { code: 'not-found' } })
  const noted = await api.rows(
    `select reason, submission_id from operator_audit where action = 'settle-dispute' and person_id = $1 order by id`,
    [applicant.id],
  )
  expect(noted.map((row) => row.reason)).toEqual(['unclear', 'wrong-notice', 'wrong-notice'])
  expect(noted[0].submission_id).toBe(sent.flagged)
})

test('flags are counted by first language, and of whoever did not apply by none', async () => {
  const { rows } = value(await operator.call(getFlagRates, {}))
  expect(rows).toHaveLength(2)
  expect(rows).toContainEqual({ firstLanguage: 'vi', essays: 1, flagged: 1, disputed: 1 })
  expect(rows).toContainEqual({ firstLanguage: null, essays: 1, flagged: 0, disputed: 0 })
  await api.rows(`update tasks set finished_at = finished_at - interval '3 days' where submission_id = $1`, [
    sent.judged,
  ])
  expect(value(await operator.call(getFlagRates, { days: 2 })).rows).toHaveLength(1)
})

test('what testers said is counted by the rule of the mark, weakest first, and by stars', async () => {
  const rules = testJudgement().ledger.map(({ rule }) => rule)
  const say = (who: TestLearner, id: string, index: number, useful: boolean, why?: 'wrong' | 'unclear') =>
    who.call(rateSubmission, { id, mark: { of: 'ledger', index }, useful, ...(why ? { reason: why } : {}) })
  await say(learner, sent.judged, 0, true)
  await say(applicant, sent.flagged, 0, true)
  await say(learner, sent.judged, 1, false, 'wrong')
  await say(applicant, sent.flagged, 1, false, 'unclear')
  await say(learner, sent.judged, 2, false)
  await learner.call(rateSubmission, { id: sent.judged, useful: true, stars: 4 })
  await applicant.call(rateSubmission, { id: sent.flagged, useful: false, stars: 1 })
  expect(value(await operator.call(getRatings, {}))).toEqual({
    stars: [1, 2, 3, 4, 5].map((stars) => ({ stars, count: stars === 1 || stars === 4 ? 1 : 0 })),
    rules: [
      { rule: rules[1], of: 'ledger', helpful: 0, wrong: 1, unhelpful: 1 },
      { rule: rules[2], of: 'ledger', helpful: 0, wrong: 0, unhelpful: 1 },
      { rule: rules[0], of: 'ledger', helpful: 2, wrong: 0, unhelpful: 0 },
    ],
  })
})

test('each count of ratings has its rows, without the words that came with them', async () => {
  await learner.call(rateSubmission, {
    ...{ id: sent.judged, mark: { of: 'ledger', index: 1 }, useful: false },
    ...{ reason: 'wrong', comment: 'my teacher says so' },
  })
  const list = async (wish: object) => value(await operator.call(listRatings, wish))
  const { stars, rules } = value(await operator.call(getRatings, {}))
  for (const { stars: number, count } of stars) expect((await list({ stars: number })).total).toBe(count)
  for (const { rule, of, ...counts } of rules) {
    for (const [opinion, count] of Object.entries(counts)) expect((await list({ rule, of, opinion })).total).toBe(count)
  }
  const all = await list({})
  expect(all.total).toBe(7)
  expect(all.items[0]).toEqual({
    ...{ submissionId: sent.judged, personId: learner.id, ratedAt: expect.any(String), of: 'ledger' },
    ...{ rule: rules[0]!.rule, opinion: 'wrong', stars: null, reason: 'wrong' },
  })
  expect(JSON.stringify(all)).not.toContain('my teacher')
  expect((await list({ page: 2, rows: 5 })).items).toHaveLength(2)
  await api.rows(`update ratings set rated_at = rated_at - interval '3 days' where stars = 4`)
  expect((await list({ days: 2, stars: 4 })).total).toBe(0)
})
