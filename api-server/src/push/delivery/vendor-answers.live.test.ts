import { type Device, newDevice, type PushAnswer, pushSystem } from '@truegul/dev/testing/push-system'
import { eventually } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let system: Awaited<ReturnType<typeof pushSystem>>
beforeAll(async () => {
  system = await pushSystem()
})
afterAll(() => system[Symbol.asyncDispose]())

const isKnown = async ({ token }: Device): Promise<boolean> =>
  (await system.api.rows('select 1 from push_tokens where token = $1', [token])).length > 0
/** A device, and the essay of its learner whose notification was answered like this. */
async function answered(platform: Device['platform'], ...answers: PushAnswer[]) {
  const phone = newDevice(platform)
  const vendor = system.vendorOf(phone)
  vendor.behave(answers)
  const learner = await system.learnerWith(phone)
  const id = await system.finish(learner)
  const tries = () => vendor.received.filter(({ resultId }) => resultId === id).length
  return { phone, vendor, learner, id, tries }
}

type Case = [name: string, platform: Device['platform'], answer: PushAnswer, tries: number]

const PASSING: Case[] = [
  ['500', 'ios', { kind: 'status', status: 500, reason: 'InternalServerError' }, 2],
  ['500', 'android', { kind: 'status', status: 500, reason: 'INTERNAL' }, 2],
  ['503', 'ios', { kind: 'status', status: 503, reason: 'ServiceUnavailable' }, 2],
  ['503 after it was shown', 'android', { kind: 'status', status: 503, reason: 'UNAVAILABLE', isShown: true }, 2],
  ['503 with Retry-After', 'ios', { kind: 'status', status: 503, reason: 'Shutdown', retryAfter: 1 }, 2],
  ['503 with Retry-After', 'android', { kind: 'status', status: 503, reason: 'UNAVAILABLE', retryAfter: 1 }, 2],
  ['429 of the device', 'ios', { kind: 'status', status: 429, reason: 'TooManyRequests' }, 2],
  ['429 with Retry-After', 'android', { kind: 'status', status: 429, reason: 'QUOTA_EXCEEDED', retryAfter: 1 }, 2],
  ['a page of a proxy', 'android', { kind: 'html', status: 502 }, 2],
  ['a page of a proxy', 'ios', { kind: 'html', status: 502 }, 2],
  ['a reset', 'ios', { kind: 'reset' }, 2],
  ['a reset', 'android', { kind: 'reset' }, 2],
  ['a reset after it was shown', 'ios', { kind: 'reset', isShown: true }, 2],
  ['GOAWAY, and the answer before the connection goes', 'ios', { kind: 'goaway', isAnswered: true, isShown: true }, 1],
  ['GOAWAY, and the connection is cut', 'ios', { kind: 'goaway', isAnswered: false }, 2],
  ['GOAWAY after it was shown, and no answer', 'ios', { kind: 'goaway', isAnswered: false, isShown: true }, 2],
  ['an answer byte by byte', 'ios', { kind: 'take', drip: 50 }, 1],
  ['an answer byte by byte', 'android', { kind: 'take', drip: 5 }, 1],
]

test.each(PASSING)('%s, on %s: it arrives and stands there once', async (_name, platform, answer, tries) => {
  const one = await answered(platform, answer)
  await eventually(() => system.states(one.id)).toEqual(['sent'])
  expect(one.tries()).toBe(tries)
  expect(one.vendor.screen(one.phone.token).map(({ resultId }) => resultId)).toEqual([one.id])
  expect(await isKnown(one.phone)).toBe(true)
})

test.each<Case>([
  ['410', 'ios', { kind: 'status', status: 410, reason: 'Unregistered' }, 1],
  ['400 BadDeviceToken', 'ios', { kind: 'status', status: 400, reason: 'BadDeviceToken' }, 1],
  ['404 UNREGISTERED', 'android', { kind: 'status', status: 404, reason: 'UNREGISTERED' }, 1],
  ['400 about the token', 'android', { kind: 'status', status: 400, reason: 'INVALID_ARGUMENT' }, 1],
])('%s, on %s: the token is dropped, and what waits for it ends', async (_name, platform, answer, tries) => {
  const one = await answered(platform, answer)
  await eventually(() => system.states(one.id)).toEqual([expect.stringMatching(/^token-dead /)])
  expect(one.tries()).toBe(tries)
  expect(await isKnown(one.phone)).toBe(false)
})

test('a token that was given anew after Apple found it dead is kept', async () => {
  const yesterday = Date.now() - 24 * 3_600_000
  const one = await answered('ios', { kind: 'status', status: 410, reason: 'Unregistered', timestamp: yesterday })
  await eventually(() => system.states(one.id)).toEqual(['token-dead Unregistered'])
  expect(await isKnown(one.phone)).toBe(true)
})

test.each<Case>([
  ['400 BadTopic', 'ios', { kind: 'status', status: 400, reason: 'BadTopic' }, 1],
  ['413', 'ios', { kind: 'status', status: 413, reason: 'PayloadTooLarge' }, 1],
  [
    '400 about a field',
    'android',
    { kind: 'status', status: 400, field: 'message.data', reason: 'INVALID_ARGUMENT' },
    1,
  ],
  ['403 of another project', 'android', { kind: 'status', status: 403, reason: 'SENDER_ID_MISMATCH' }, 1],
])(
  '%s, on %s: it is refused for good, the token is kept, and the operators are told',
  async (_name, platform, answer, tries) => {
    const one = await answered(platform, answer)
    await eventually(() => system.states(one.id)).toEqual([expect.stringMatching(/^refused /)])
    expect(one.tries()).toBe(tries)
    expect(await isKnown(one.phone)).toBe(true)
    expect(system.api.lines).toContainEqual(expect.objectContaining({ level: 'error', code: 'push-refused', platform }))
  },
)

describe('what concerns all notifications of a vendor', () => {
  test('a vendor that asks for time gets it: nothing else is sent to it meanwhile', async () => {
    const one = await answered('android', { kind: 'status', status: 503, reason: 'UNAVAILABLE', retryAfter: 2 })
    await eventually(() => system.states(one.id)).toEqual(['waiting UNAVAILABLE'])
    const other = await system.finish(await system.learnerWith(newDevice('android')))
    await eventually(() => system.states(other)).toEqual(['sent'])
    await eventually(() => system.states(one.id)).toEqual(['sent'])
    const at = (id: string) =>
      one.vendor.received.filter(({ resultId }) => resultId === id).map((message) => message.at)
    expect(at(other)[0]! - at(one.id)[0]!).toBeGreaterThanOrEqual(2_000)
  })

  test('an access token that Google takes back is replaced, and nothing is lost', async () => {
    system.fcm.revokeTokens()
    const one = await answered('android')
    await eventually(() => system.states(one.id)).toEqual(['sent'])
    expect(one.tries()).toBe(1)
  })

  test('the token endpoint may be away for a while', async () => {
    system.fcm.revokeTokens()
    system.fcm.behaveToken(
      { kind: 'reset' },
      { kind: 'status', status: 503, retryAfter: 1 },
      { kind: 'html', status: 502 },
    )
    const one = await answered('android')
    await eventually(() => system.states(one.id)).toEqual(['sent'])
    expect(one.vendor.screen(one.phone.token)).toHaveLength(1)
  })
})

test('one slow answer holds up nobody else', async () => {
  const slow = await answered('ios', { kind: 'hang', isShown: true })
  await eventually(() => slow.tries()).toBe(1)
  const quick = await answered('ios')
  await eventually(() => system.states(quick.id)).toEqual(['sent'])
  expect(await system.states(slow.id)).toEqual(['waiting'])
  await eventually(() => system.states(slow.id)).toEqual(['sent'])
  expect(slow.vendor.screen(slow.phone.token)).toHaveLength(1)
})

test('after a day it is given up', async () => {
  const one = await answered('android', ...Array.from({ length: 20 }, () => ({ kind: 'status', status: 500 }) as const))
  await eventually(() => system.states(one.id)).toEqual([expect.stringMatching(/^waiting /)])
  await system.passTime('24 hours 1 minute')
  await eventually(() => system.states(one.id)).toEqual([expect.stringMatching(/^given-up /)])
  expect(one.vendor.screen(one.phone.token)).toEqual([])
})

test('a vendor keeps it for a device that is off until a day after the result', async () => {
  const one = await answered('ios')
  const other = await answered('android')
  await eventually(() => system.states(one.id)).toEqual(['sent'])
  await eventually(() => system.states(other.id)).toEqual(['sent'])
  const [row] = await system.api.rows(
    'select extract(epoch from created_at)::float8 as made from push_notifications where submission_id = $1',
    [one.id],
  )
  for (const { vendor, phone } of [one, other]) {
    const late = vendor.screen(phone.token)[0]!.expiresAt - row.made
    expect(Math.abs(late - 24 * 3600)).toBeLessThan(60)
  }
})
