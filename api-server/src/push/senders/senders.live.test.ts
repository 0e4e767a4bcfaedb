import { randomUUID } from 'node:crypto'
import { newDevice, startApnsFake, startFcmFake } from '@truegul/dev/testing/push-system'
import { describe, expect, test } from 'vitest'
import { createApnsSender } from './apns/create-apns-sender.ts'
import { createFcmSender } from './fcm/create-fcm-sender.ts'
import type { PushMessage } from './push-sender.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const messageTo = (platform: 'ios' | 'android', change: Partial<PushMessage> = {}): PushMessage => ({
  id: randomUUID(),
  token: newDevice(platform).token,
  environment: 'production',
  resultId: randomUUID(),
  title: 'Your result is ready',
  body: 'Tap to read it.',
  expiresAt: new Date(Date.now() + 24 * HOUR),
  ...change,
})

describe('Apple', () => {
  test('is shown one token for 50 minutes, and then another one', async () => {
    let time = Date.now()
    await using apns = await startApnsFake({ now: () => time })
    const sender = createApnsSender(apns.settings, { now: () => time })
    for (const minutes of [0, 25, 24, 2, 40, 20]) {
      time += minutes * MINUTE
      expect(await sender.send(messageTo('ios'))).toEqual({ is: 'sent' })
    }
    expect(apns.authorizations.size).toBe(3)
    await sender.close()
  })

  test.each([
    ['behind', -3 * HOUR, 'ExpiredProviderToken'],
    ['ahead', 3 * HOUR, 'InvalidProviderToken'],
  ])('refuses us while our clock is %s, and takes all once it is right', async (_name, skew, reason) => {
    let off = skew
    await using apns = await startApnsFake()
    const sender = createApnsSender(apns.settings, { now: () => Date.now() + off })
    expect(await sender.send(messageTo('ios'))).toMatchObject({ is: 'later', about: 'us', reason })
    expect(await sender.send(messageTo('ios'))).toMatchObject({ is: 'later', about: 'us', reason })
    expect(apns.authorizations.size).toBe(1)
    off = 0
    expect(await sender.send(messageTo('ios'))).toEqual({ is: 'sent' })
    await sender.close()
  })

  test('takes a hundred at once on one connection', async () => {
    await using apns = await startApnsFake()
    const sender = createApnsSender(apns.settings)
    const verdicts = await Promise.all(Array.from({ length: 100 }, () => sender.send(messageTo('ios'))))
    expect(new Set(verdicts.map(({ is }) => is))).toEqual(new Set(['sent']))
    expect(apns.connections()).toBe(1)
    await sender.close()
  })

  test('breaks off by itself what it does not answer, and goes on', async () => {
    await using apns = await startApnsFake()
    const sender = createApnsSender(apns.settings, { timeout: 3_000 })
    apns.behave([{ kind: 'hang' }])
    const message = messageTo('ios')
    expect(await sender.send(message)).toMatchObject({ is: 'later', about: 'message', reason: 'no answer' })
    expect(await sender.send(message)).toEqual({ is: 'sent' })
    await sender.close()
  })

  test('is away: that is a verdict, too', async () => {
    const apns = await startApnsFake()
    const sender = createApnsSender(apns.settings)
    await apns.close()
    expect(await sender.send(messageTo('ios'))).toMatchObject({ is: 'later', about: 'message', reason: 'no answer' })
    await sender.close()
  })
})

describe('Google', () => {
  test('gives one access token for an hour of messages, however many ask for it at once', async () => {
    let time = Date.now()
    await using fcm = await startFcmFake({ now: () => time })
    const sender = createFcmSender(fcm.settings, { now: () => time })
    await Promise.all(Array.from({ length: 20 }, () => sender.send(messageTo('android'))))
    time += 55 * MINUTE
    expect(await sender.send(messageTo('android'))).toEqual({ is: 'sent' })
    expect(fcm.tokensGiven()).toBe(1)
    time += 10 * MINUTE
    expect(await sender.send(messageTo('android'))).toEqual({ is: 'sent' })
    expect(fcm.tokensGiven()).toBe(2)
  })

  test.each([
    ['behind', -3 * HOUR],
    ['ahead', 3 * HOUR],
  ])('refuses us while our clock is %s, and takes all once it is right', async (_name, skew) => {
    let off = skew
    await using fcm = await startFcmFake()
    const sender = createFcmSender(fcm.settings, { now: () => Date.now() + off })
    const reason = 'token: invalid_grant'
    expect(await sender.send(messageTo('android'))).toMatchObject({ is: 'later', about: 'us', reason })
    off = 0
    expect(await sender.send(messageTo('android'))).toEqual({ is: 'sent' })
  })

  test('is away or answers nothing: that is a verdict, too', async () => {
    const fcm = await startFcmFake({ behave: [{ kind: 'take' }, { kind: 'hang' }] })
    const sender = createFcmSender(fcm.settings, { timeout: 500 })
    expect(await sender.send(messageTo('android'))).toEqual({ is: 'sent' })
    expect(await sender.send(messageTo('android'))).toMatchObject({ is: 'later', reason: 'no answer' })
    await fcm.close()
    expect(await sender.send(messageTo('android'))).toMatchObject({ is: 'later', reason: 'no answer' })
  })

  test('may be forbidden us by an operator’s mistake: then all waits', async () => {
    await using fcm = await startFcmFake({ behave: [{ kind: 'status', status: 403, reason: 'PERMISSION_DENIED' }] })
    const sender = createFcmSender(fcm.settings)
    expect(await sender.send(messageTo('android'))).toMatchObject({
      is: 'later',
      about: 'us',
      reason: 'PERMISSION_DENIED',
    })
  })
})
