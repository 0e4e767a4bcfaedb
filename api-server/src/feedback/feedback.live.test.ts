import {
  addScreenshot,
  getMe,
  getMyFeedback,
  listInbox,
  listMyFeedback,
  listReaders,
  markFeedbackRead,
  readInbox,
  sendFeedback,
  submitEssay,
} from '@truegul/contract'
import {
  getFeedback,
  getScreenshot,
  listFeedback,
  mergeFeedback,
  readEssayOfFeedback,
  replyToFeedback,
  updateFeedback,
} from '@truegul/contract/console'
import { feedback } from '@truegul/dev/testing/beta/make-beta-things'
import { PIXEL } from '@truegul/dev/testing/beta/pixel'
import { eventually, submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { type TestOperator, testOperator } from '@truegul/dev/testing/test-operator'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

let api: TestApi
let operator: TestOperator
let learner: TestLearner
beforeAll(async () => {
  api = await testApi()
  operator = await testOperator(api)
})
afterAll(() => api[Symbol.asyncDispose]())
beforeEach(async () => {
  learner = await api.learner()
})

const reason = 'looking at the marks'
const reply = (id: string, text = 'Mended in the next version.') =>
  operator.call(replyToFeedback, { id, replyId: crypto.randomUUID(), text })

async function essay(): Promise<string> {
  const sent = submission()
  await learner.call(submitEssay, sent)
  return sent.id
}

describe('what a tester says', () => {
  test('is kept once however often it is sent, as it came first, with where it was written', async () => {
    const said = feedback()
    expect(await learner.call(sendFeedback, said)).toMatchObject({ status: 201 })
    expect(await learner.call(sendFeedback, { ...said, text: 'Something else' })).toMatchObject({ status: 200 })
    expect(await learner.call(listMyFeedback, {})).toMatchObject({
      value: { items: [{ id: said.id, text: said.text, status: 'new', replies: [], hasScreenshot: false }] },
    })
    expect(await operator.call(getFeedback, { id: said.id })).toMatchObject({
      value: {
        text: said.text,
        place: said.place,
        item: { personId: learner.id, hasEssay: false },
        mayReadEssay: false,
      },
    })
  })

  test('may name an essay of one’s own only, and an id of somebody else’s feedback is none of theirs', async () => {
    const other = await api.learner()
    const [said, foreign] = [feedback(), await essay()]
    await learner.call(sendFeedback, said)
    expect(await other.call(sendFeedback, feedback({ submissionId: foreign }))).toMatchObject({
      problem: { code: 'not-found', detail: expect.stringContaining('without it') },
    })
    expect(await other.call(sendFeedback, { ...said, text: 'mine' })).toMatchObject({ problem: { code: 'not-found' } })
    expect(await other.call(getMyFeedback, { id: said.id })).toMatchObject({ problem: { code: 'not-found' } })
  })

  test('takes a picture by its bytes, whatever it is called, of 1.5 MB at most', async () => {
    const said = feedback()
    await learner.call(sendFeedback, said)
    const picture = { id: said.id, type: 'image/webp' as const, image: PIXEL }
    expect(await learner.call(addScreenshot, picture)).toMatchObject({ status: 204 })
    const text = Buffer.from('<script>alert(1)</script>').toString('base64')
    expect(await learner.call(addScreenshot, { ...picture, image: text })).toMatchObject({
      problem: { code: 'not-a-picture', detail: expect.stringContaining('the feedback itself has arrived') },
    })
    const large = Buffer.concat([Buffer.from(PIXEL, 'base64'), Buffer.alloc(1_500_000)]).toString('base64')
    expect(await learner.call(addScreenshot, { ...picture, image: large })).toMatchObject({ ok: false })
    const largest = Buffer.concat([Buffer.from(PIXEL, 'base64'), Buffer.alloc(1_499_000)]).toString('base64')
    expect(await learner.call(addScreenshot, { ...picture, image: largest })).toMatchObject({ status: 204 })
    await learner.call(addScreenshot, picture)
    const response = await fetch(`${api.url}/api/v1/operator/feedback/${said.id}/screenshot`, {
      headers: operator.headers,
    })
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(PIXEL, 'base64'))
  })
})

describe('an answer', () => {
  test('is read in the app’s inbox, counts as new until then, and a mail says that it is there without its words', async () => {
    const said = feedback()
    await learner.call(sendFeedback, said)
    expect(await reply(said.id)).toMatchObject({ status: 201, value: { reached: 1 } })
    expect(await learner.call(getMe, {})).toMatchObject({ value: { unseen: 1 } })
    expect(await learner.call(listInbox, {})).toMatchObject({
      value: { unseen: 1, items: [{ kind: 'reply', feedbackId: said.id, submissionId: null, readAt: null }] },
    })
    expect(await learner.call(getMyFeedback, { id: said.id })).toMatchObject({
      value: { status: 'answered', replies: [{ text: 'Mended in the next version.', readAt: null }] },
    })
    await learner.call(markFeedbackRead, { id: said.id })
    expect(await learner.call(getMe, {})).toMatchObject({ value: { unseen: 0 } })
    expect(await operator.call(getFeedback, { id: said.id })).toMatchObject({
      value: { replies: [{ operatorId: operator.id, readAt: expect.any(String) }] },
    })
    const mail = async () =>
      (await api.rows(`select kept from mails where kind = 'feedback-reply' and user_id = $1`, [learner.id]))[0]
    await eventually(async () => (await mail())?.kept?.text).toContain('/inbox')
    expect(JSON.stringify(await mail())).not.toContain('Mended')
  })

  test('sent twice by a console without a network is one', async () => {
    const said = feedback()
    await learner.call(sendFeedback, said)
    const answer = { id: said.id, replyId: crypto.randomUUID(), text: 'Thank you!' }
    expect(await operator.call(replyToFeedback, answer)).toMatchObject({ status: 201 })
    expect(await operator.call(replyToFeedback, answer)).toMatchObject({ status: 200 })
    expect(await learner.call(getMyFeedback, { id: said.id })).toMatchObject({
      value: { replies: [{ text: 'Thank you!' }] },
    })
  })

  test('is among what "all read" reads', async () => {
    const said = feedback()
    await learner.call(sendFeedback, said)
    await reply(said.id)
    const inbox = await learner.call(listInbox, {})
    await learner.call(readInbox, { until: inbox.ok ? inbox.value.items[0]!.at : '' })
    expect(await learner.call(listInbox, {})).toMatchObject({ value: { unseen: 0 } })
  })

  test('reaches all whose feedback was merged, each at their own', async () => {
    const other = await api.learner()
    const [first, second, third] = [feedback(), feedback(), feedback()]
    await learner.call(sendFeedback, first)
    await other.call(sendFeedback, second)
    await other.call(sendFeedback, third)
    await operator.call(mergeFeedback, { id: third.id, into: second.id })
    expect(await operator.call(mergeFeedback, { id: second.id, into: first.id })).toMatchObject({
      value: { changed: true },
    })
    expect(await operator.call(mergeFeedback, { id: first.id, into: third.id })).toMatchObject({
      value: { changed: false },
    })
    expect(await reply(first.id)).toMatchObject({ value: { reached: 2 } })
    const statuses = await other.call(listMyFeedback, {})
    expect(statuses).toMatchObject({ value: { items: [{ status: 'merged' }, { status: 'merged' }] } })
    const told = statuses.ok ? statuses.value.items.flatMap(({ replies }) => replies) : []
    expect(told).toHaveLength(1)
    expect(await operator.call(getFeedback, { id: first.id })).toMatchObject({
      value: { item: { merged: 2, replies: 1 } },
    })
  })
})

describe('operators', () => {
  test('sort feedback by labels, status and who looks after it, and find it again', async () => {
    const said = feedback({ kind: 'idea' })
    await learner.call(sendFeedback, said)
    const change = {
      id: said.id,
      labels: ['judge-particles', 'ui', 'ui'],
      assigneeId: operator.id,
      status: 'open' as const,
    }
    expect(await operator.call(updateFeedback, change)).toMatchObject({ value: { changed: true } })
    expect(await operator.call(updateFeedback, change)).toMatchObject({ value: { changed: false } })
    const found = {
      value: { total: 1, items: [{ id: said.id, labels: ['judge-particles', 'ui'], assigneeId: operator.id }] },
    }
    for (const filter of [
      { label: 'ui' },
      { assigneeId: operator.id },
      { kind: 'idea' as const, personId: learner.id },
    ]) {
      expect(await operator.call(listFeedback, filter)).toMatchObject(found)
    }
    // Nobody but an operator looks after feedback.
    await operator.call(updateFeedback, { id: said.id, assigneeId: learner.id })
    expect(await operator.call(getFeedback, { id: said.id })).toMatchObject({ value: { item: { assigneeId: null } } })
  })

  test('read the essay only where its author agreed, who sees it then, as the audit does; no list holds a word of it', async () => {
    const id = await essay()
    const [open, shut] = [feedback({ submissionId: id, mayReadEssay: true }), feedback({ submissionId: id })]
    await learner.call(sendFeedback, open)
    await learner.call(sendFeedback, shut)
    expect(await operator.call(readEssayOfFeedback, { id: shut.id, reason })).toMatchObject({
      problem: { code: 'no-consent' },
    })
    const answer = await operator.call(readEssayOfFeedback, { id: open.id, reason })
    expect(answer).toMatchObject({
      value: { submissionId: id, text: expect.stringContaining('글쓰기는'), judgement: null },
    })
    expect(
      await api.rows(`select operator_id, submission_id, reason from operator_audit where action = 'read-essay'`),
    ).toEqual([{ operator_id: operator.id, submission_id: id, reason }])
    expect(await learner.call(listReaders, { id })).toMatchObject({
      value: { items: [{ by: 'operator', purpose: 'feedback', received: 'yes' }] },
    })
    const lists = [await operator.call(listFeedback, {}), await operator.call(getFeedback, { id: open.id })]
    expect(JSON.stringify(lists)).not.toContain('글쓰기는')
  })

  test('find a picture’s reading in the audit', async () => {
    const said = feedback()
    await learner.call(sendFeedback, said)
    await learner.call(addScreenshot, { id: said.id, type: 'image/png', image: PIXEL })
    await operator.call(getScreenshot, { id: said.id })
    expect(
      await api.rows(`select person_id from operator_audit where action = 'read-screenshot' and person_id = $1`, [
        learner.id,
      ]),
    ).toHaveLength(1)
  })
})
