import { getMe, getSubmission, listInbox, markSeen, readInbox, retrySubmission } from '@truegul/contract'
import { pushSystem } from '@truegul/dev/testing/push-system'
import { PROMPT_ID, type TestLearner } from '@truegul/dev/testing/test-api'
import { PROMPTS } from '@truegul/topik/prompts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

let system: Awaited<ReturnType<typeof pushSystem>>
let learner: TestLearner
beforeAll(async () => {
  // No device and no vendor: the inbox needs neither.
  system = await pushSystem({ push: { apns: null, fcm: null } })
})
afterAll(() => system[Symbol.asyncDispose]())
beforeEach(async () => {
  learner = await system.api.learner()
})

const inbox = async (query: { cursor?: string; limit?: number } = {}) => {
  const answer = await learner.call(listInbox, query)
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value
}
const unread = async () => (await inbox()).items.filter(({ readAt }) => readAt === null).map(({ id }) => id)

test('a result and a failure are in the inbox, newest first, with what they are about', async () => {
  const judged = await system.finish(learner)
  const failed = await system.finish(learner, 'failed')
  const { title, gloss } = PROMPTS[0]!
  const about = { promptId: PROMPT_ID, promptTitle: { ko: title, en: gloss.title }, readAt: null }
  expect((await inbox()).items).toMatchObject([
    { id: failed, submissionId: failed, kind: 'failed', failure: 'scorer-failed', ...about },
    { id: judged, submissionId: judged, kind: 'result', failure: null, ...about },
  ])
})

test('its count is that of the account, and opening the essay reads its item', async () => {
  const [first, second] = [await system.finish(learner), await system.finish(learner)]
  expect((await inbox()).unseen).toBe(2)
  await learner.call(getSubmission, { id: first })
  await learner.call(markSeen, { id: second })
  expect(await unread()).toEqual([])
  expect((await inbox()).unseen).toBe(0)
  expect(await learner.call(getMe, {})).toMatchObject({ value: { unseen: 0 } })
})

test('reading up to an item reads it and all before it, and nothing that came after', async () => {
  await system.finish(learner)
  await system.finish(learner, 'failed')
  const seen = await inbox()
  const newer = await system.finish(learner)
  expect(await learner.call(readInbox, { until: seen.items[0]!.at })).toMatchObject({ status: 204 })
  expect(await unread()).toEqual([newer])
  expect(await learner.call(getMe, {})).toMatchObject({ value: { unseen: 1 } })
  expect(await learner.call(readInbox, { until: '0000-01-01T00:00:00Z' })).toMatchObject({ problem: { status: 400 } })
})

test('an essay that is tried again leaves the inbox until it ends anew', async () => {
  const id = await system.finish(learner, 'failed')
  await learner.call(readInbox, { until: (await inbox()).items[0]!.at })
  await learner.call(retrySubmission, { id })
  expect((await inbox()).items).toEqual([])
})

test('pages follow one another without gaps, also when something comes in between', async () => {
  const ids: string[] = []
  for (let i = 0; i < 5; i++) ids.unshift(await system.finish(learner))
  const first = await inbox({ limit: 2 })
  await system.finish(learner)
  const second = await inbox({ limit: 2, cursor: first.nextCursor! })
  const third = await inbox({ limit: 2, cursor: second.nextCursor! })
  expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(ids)
  expect(third.nextCursor).toBeNull()
  expect(await learner.call(listInbox, { cursor: 'nonsense' })).toMatchObject({ problem: { code: 'invalid-input' } })
})

test('it shows and reads what is the learner’s own only', async () => {
  const mina = learner
  await system.finish(mina)
  learner = await system.api.learner()
  expect((await inbox()).items).toEqual([])
  await learner.call(readInbox, { until: new Date(Date.now() + 60_000).toISOString() })
  expect(await mina.call(getMe, {})).toMatchObject({ value: { unseen: 1 } })
})
