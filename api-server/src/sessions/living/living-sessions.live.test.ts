import { endOtherSessions, endSession, getMe, listSessions, logIn, refreshSession } from '@truegul/contract'
import { type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36'
const ENDED = { problem: { code: 'session-ended' } }

let api: TestApi
let learner: TestLearner
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api[Symbol.asyncDispose]())
beforeEach(async () => {
  learner = await api.learner()
})

/** Another session of the learner, from a browser or an app. */
async function elsewhere(how: { agent?: string; deviceName?: string } = {}) {
  const { email, password } = learner
  const from = api.callAs(how.agent === undefined ? {} : { 'user-agent': how.agent })
  const answer = await from(logIn, { email, password, deviceName: how.deviceName })
  if (!answer.ok) throw new Error(answer.problem.code)
  const { accessToken, refreshToken } = answer.value
  return { call: api.callAs({ authorization: `Bearer ${accessToken}` }), refreshToken: refreshToken! }
}

async function listed({ call }: Pick<TestLearner, 'call'> = learner) {
  const answer = await call(listSessions, {})
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value.items
}

test('a learner sees where they are signed in, by what, and which of it is here, the latest use first', async () => {
  await elsewhere({ agent: CHROME })
  const phone = await elsewhere({ deviceName: 'Pixel 8' })
  const devices = async () => (await listed(phone)).map(({ device, isCurrent }) => [device, isCurrent])
  expect(await devices()).toEqual([
    ['Pixel 8', true],
    ['Chrome, Windows', false],
    [null, false],
  ])
  await api.call(refreshSession, { refreshToken: learner.refreshToken })
  expect((await devices())[0]).toEqual([null, false])
})

test('ending one session leaves the others, and ending it again finds none', async () => {
  const other = await elsewhere({ deviceName: 'Pixel 8' })
  const { id } = (await listed()).find(({ device }) => device === 'Pixel 8')!
  expect(await learner.call(endSession, { id })).toMatchObject({ status: 204 })
  expect(await other.call(getMe, {})).toMatchObject(ENDED)
  expect(await api.call(refreshSession, { refreshToken: other.refreshToken })).toMatchObject(ENDED)
  expect(await learner.call(getMe, {})).toMatchObject({ status: 200 })
  expect(await listed()).toHaveLength(1)
  expect(await learner.call(endSession, { id })).toMatchObject({ problem: { code: 'not-found' } })
})

test('nobody ends, or sees, another learner’s session', async () => {
  const other = await api.learner()
  const [{ id } = { id: '' }] = await listed(other)
  expect(await learner.call(endSession, { id })).toMatchObject({ problem: { status: 404, code: 'not-found' } })
  expect(await other.call(getMe, {})).toMatchObject({ status: 200 })
  expect((await listed()).map((session) => session.id)).not.toContain(id)
})

test('ending all others leaves this one', async () => {
  const others = [await elsewhere(), await elsewhere()]
  expect(await learner.call(endOtherSessions, {})).toMatchObject({ status: 204 })
  for (const other of others) expect(await other.call(getMe, {})).toMatchObject(ENDED)
  expect(await listed()).toMatchObject([{ isCurrent: true }])
})

test('a session whose tokens are past their time is not one any more', async () => {
  await elsewhere({ deviceName: 'Pixel 8' })
  await api.rows(
    `update refresh_tokens set expires_at = now() - interval '1 second'
     where session_id in (select id from sessions where user_id = $1 and device = 'Pixel 8')`,
    [learner.id],
  )
  expect(await listed()).toHaveLength(1)
})
