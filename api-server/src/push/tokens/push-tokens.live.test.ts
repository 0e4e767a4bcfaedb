import { randomUUID } from 'node:crypto'
import {
  createClient,
  deleteMe,
  deletePushToken,
  exportMe,
  type Input,
  logIn,
  logOut,
  refreshSession,
  savePushToken,
} from '@truegul/contract'
import { type Device, newDevice, pushSystem } from '@truegul/dev/testing/push-system'
import { eventually, type TestLearner } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MOST_DEVICES } from './save-push-token.ts'

let system: Awaited<ReturnType<typeof pushSystem>>
beforeAll(async () => {
  system = await pushSystem()
})
afterAll(() => system[Symbol.asyncDispose]())

const tokensOf = async ({ id }: TestLearner): Promise<string[]> =>
  (await system.api.rows('select token from push_tokens where user_id = $1 order by updated_at', [id])).map(
    ({ token }) => token,
  )
/** Nothing of a learner's essay reached the device, and nothing is left that could. */
const isToldNothing = async (phone: Device, submissionId: string) => {
  await eventually(() => system.states(submissionId)).toEqual([])
  expect(system.vendorOf(phone).received.filter(({ resultId }) => resultId === submissionId)).toEqual([])
}

test('a device says its token as often as it likes, and is one device', async () => {
  const phone = newDevice('ios')
  const learner = await system.learnerWith(phone, { ...phone, token: phone.token.toUpperCase() }, phone)
  expect(await tokensOf(learner)).toEqual([phone.token])
  const id = await system.finish(learner)
  await eventually(() => system.states(id)).toEqual(['sent'])
})

test('a token that its vendor replaced takes the place of the earlier one', async () => {
  const phone = newDevice('android')
  const renewed = { ...newDevice('android'), deviceId: phone.deviceId }
  const learner = await system.learnerWith(phone, renewed)
  expect(await tokensOf(learner)).toEqual([renewed.token])
})

test('a device that another learner signs in on is told theirs only, also when the first one’s is waiting already', async () => {
  const phone = newDevice('android')
  system.fcm.behave([{ kind: 'status', status: 503 }])
  const mina = await system.learnerWith(phone)
  const hers = await system.finish(mina)
  await eventually(() => system.states(hers)).toEqual([expect.stringMatching(/^waiting /)])
  const tom = await system.learnerWith(phone)
  await system.passTime('10 minutes')
  await eventually(() => system.states(hers)).toEqual([expect.stringMatching(/^token-gone/)])
  const his = await system.finish(tom)
  const later = await system.finish(mina)
  await eventually(() => system.states(his)).toEqual(['sent'])
  expect(await system.states(later)).toEqual([])
  expect(system.fcm.screen(phone.token).map(({ resultId }) => resultId)).toEqual([his])
})

test('of two learners who sign in on one device at the same moment, one has it', async () => {
  const phone = newDevice('ios')
  const learners = await Promise.all(Array.from({ length: 6 }, () => system.api.learner()))
  await Promise.all(learners.map((learner) => system.register(learner, phone)))
  const owners = await system.api.rows('select user_id from push_tokens where token = $1 or device_id = $2', [
    phone.token,
    phone.deviceId,
  ])
  expect(owners).toHaveLength(1)
})

test('logging out takes the device out, by whichever token it was asked for', async () => {
  const phones = [newDevice('ios'), newDevice('ios')] as const
  const learner = await system.learnerWith(phones[0])
  const { email, password } = learner
  const other = await system.api.call(logIn, { email, password })
  const elsewhere = system.api.callAs({ authorization: `Bearer ${other.ok && other.value.accessToken}` })
  await elsewhere(savePushToken, { ...phones[1], appVersion: '1.0.0' })
  await system.api.call(logOut, { refreshToken: learner.refreshToken })
  expect(await tokensOf(learner)).toEqual([phones[1].token])
  await elsewhere(logOut, {})
  expect(await tokensOf(learner)).toEqual([])
})

test('a session that ends in another way takes its device out, too', async () => {
  const phone = newDevice('android')
  const learner = await system.learnerWith(phone)
  const { refreshToken } = learner
  const next = await system.api.call(refreshSession, { refreshToken })
  await system.api.call(refreshSession, { refreshToken: (next.ok && next.value.refreshToken) || '' })
  await system.api.call(refreshSession, { refreshToken })
  expect(await tokensOf(learner)).toEqual([])
})

test('a session that ended cannot take a device, also when this server does not know of its end yet', async () => {
  const phone = newDevice('ios')
  const owner = await system.learnerWith(phone)
  const thief = await system.learnerWith(newDevice('ios'))
  await system.api.rows('update sessions set revoked_at = now() where user_id = $1', [thief.id])
  const answer = await thief.call(savePushToken, { ...phone, appVersion: '1.0.0' })
  expect(answer).toMatchObject({ problem: { status: 401, code: 'session-ended' } })
  expect(await tokensOf(owner)).toEqual([phone.token])
})

test('a device is taken out by its learner, twice if they like, and by nobody else', async () => {
  const phone = newDevice('android')
  const { deviceId } = phone
  const learner = await system.learnerWith(phone)
  const stranger = await system.api.learner()
  expect(await stranger.call(deletePushToken, { deviceId })).toMatchObject({ status: 204 })
  expect(await tokensOf(learner)).toEqual([phone.token])
  expect(await learner.call(deletePushToken, { deviceId })).toMatchObject({ status: 204 })
  expect(await learner.call(deletePushToken, { deviceId })).toMatchObject({ status: 204 })
  const id = await system.finish(learner)
  await isToldNothing(phone, id)
})

test('of more devices than a learner may have, those heard of last are told', async () => {
  const phones = Array.from({ length: MOST_DEVICES + 2 }, () => newDevice('android'))
  const learner = await system.learnerWith(...phones)
  expect(await tokensOf(learner)).toEqual(phones.slice(2).map(({ token }) => token))
})

test('devices are in the export without their tokens, and go with the account', async () => {
  const phone = newDevice('ios')
  const learner = await system.learnerWith(phone)
  await learner.call(savePushToken, { ...phone, appVersion: '1.2.0', deviceName: '미나의 iPhone' })
  const exported = await learner.call(exportMe, {})
  expect(exported).toMatchObject({
    value: { devices: [{ platform: 'ios', appVersion: '1.2.0', deviceName: '미나의 iPhone' }] },
  })
  expect(JSON.stringify(exported)).not.toContain(phone.token)
  await learner.call(deleteMe, {})
  expect(await tokensOf(learner)).toEqual([])
})

test.each([
  ['a token of the other vendor', { platform: 'ios', token: 'fcm:APA91' }, 'token'],
  ['a token with a line break', { token: 'a\nb' }, 'token'],
  ['no token', { token: '' }, 'token'],
  ['a token that is too long', { token: 'a'.repeat(4097) }, 'token'],
  ['a device without an id', { deviceId: 'phone' }, 'deviceId'],
  ['a name with a NUL', { deviceName: 'A\u00001' }, 'deviceName'],
  ['a version that is none', { appVersion: 'new' }, 'appVersion'],
  ['a name that is too long', { deviceName: 'x'.repeat(101) }, 'deviceName'],
] as const)('%s is refused with its field, and never repeated', async (_name, wrong, field) => {
  const learner = await system.api.learner()
  const wish: Input<typeof savePushToken> = { ...newDevice('android'), appVersion: '1.0.0', ...wrong }
  const answer = await learner.call(savePushToken, wish)
  expect(answer).toMatchObject({ problem: { status: 400, errors: [{ field }] } })
  expect(JSON.stringify(answer)).not.toContain(wish.token || 'nothing')
})

test('a visitor has no device', async () => {
  const call = createClient({ baseUrl: system.api.url })
  expect(await call(savePushToken, { ...newDevice('ios'), appVersion: '1.0.0' })).toMatchObject({
    problem: { code: 'not-signed-in' },
  })
  expect(await call(deletePushToken, { deviceId: randomUUID() })).toMatchObject({ problem: { code: 'not-signed-in' } })
})

test('no log line has a token', async () => {
  const phone = newDevice('ios')
  system.apns.behave([{ kind: 'status', status: 400, reason: 'BadTopic' }])
  const learner = await system.learnerWith(phone)
  const id = await system.finish(learner)
  await eventually(() => system.states(id)).toEqual(['refused BadTopic'])
  expect(system.api.lines).toContainEqual(expect.objectContaining({ code: 'push-refused', reason: 'BadTopic' }))
  expect(JSON.stringify(system.api.lines)).not.toContain(phone.token)
})
