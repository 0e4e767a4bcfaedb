import { act, waitFor } from '@testing-library/react-native'
import { deletePushToken, savePushToken, updateMe } from '@truegul/contract'
import { Platform } from 'react-native'
import { standing } from '@/lib/session/standing'
import { showLanguage } from '@/lib/words/language'
import { fakeServer } from '@/testing/fake-server'
import { MINA, signInMina, signOut } from '@/testing/learner'
import { phoneOwner } from '@/testing/phone-notifications'
import '@/lib/words/i18n'
import { notNow, refreshDevicePush, turnOff, turnOn } from './device-push'

const MORE = 'b2'.repeat(32)

let server: ReturnType<typeof fakeServer>
beforeEach(async () => {
  phoneOwner.startAnew()
  server = fakeServer()
  server.answer(savePushToken, () => null)
  server.answer(deletePushToken, () => null)
  await signInMina(server)
})
afterEach(async () => {
  await logOut()
  server.stop()
  await signOut()
})

async function logOut() {
  standing.set('visitor', null)
  await refreshDevicePush()
}

const tokens = () => server.askedFor(savePushToken).map((input) => (input as { token: string }).token)
const channel = (name: string) => (Platform.OS === 'android' ? [['results', name]] : [])

test('a start asks the owner of the phone nothing, and tells the server nothing that nobody wished', async () => {
  phoneOwner.allows()
  await refreshDevicePush()
  expect(phoneOwner.now().asked).toBe(0)
  expect(server.askedFor(savePushToken)).toEqual([])
  expect(server.askedFor(deletePushToken)).toEqual([])
})

test('whoever wants to be told is asked once by the phone, and the server learns of it', async () => {
  await turnOn()
  expect(phoneOwner.now().asked).toBe(1)
  expect([...phoneOwner.now().channels]).toEqual(channel('Results'))
  expect(server.askedFor(savePushToken)).toEqual([
    expect.objectContaining({
      deviceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      platform: Platform.OS,
      token: 'a1'.repeat(32),
      ...(Platform.OS === 'ios' && { environment: 'production' }),
    }),
  ])
  await refreshDevicePush()
  expect(phoneOwner.now().asked).toBe(1)
  expect(tokens()).toHaveLength(1)
})

test('a token that rolled is told under the same name of the phone', async () => {
  await turnOn()
  await refreshDevicePush(MORE)
  expect(tokens()).toEqual(['a1'.repeat(32), MORE])
  const ids = server.askedFor(savePushToken).map((input) => (input as { deviceId: string }).deviceId)
  expect(new Set(ids).size).toBe(1)
})

test('what did not get through is told at the next look', async () => {
  server.goAway()
  await turnOn()
  server.comeBack()
  await refreshDevicePush()
  await refreshDevicePush()
  expect(tokens()).toHaveLength(2)
})

test('switched off the server and the vendor forget the phone, and it is not told again', async () => {
  await turnOn()
  await turnOff()
  expect(server.askedFor(deletePushToken)).toHaveLength(1)
  expect(phoneOwner.now().unregistered).toBe(1)
  await refreshDevicePush(MORE)
  expect(tokens()).toHaveLength(1)
})

test('a permission taken back in the settings takes the phone from the server, and one given again brings it back', async () => {
  await turnOn()
  phoneOwner.forbids()
  await refreshDevicePush()
  expect(server.askedFor(deletePushToken)).toHaveLength(1)
  phoneOwner.allows()
  await refreshDevicePush()
  expect(tokens()).toHaveLength(2)
  expect(phoneOwner.now().asked).toBe(1)
})

test('after a log-out nothing arrives and nothing is left to see; the same learner is told again after a log-in, unasked', async () => {
  await turnOn()
  phoneOwner.now().tray.push('a result')
  await logOut()
  expect(phoneOwner.now()).toMatchObject({ unregistered: 1, tray: [] })
  // Logging out did it on the server.
  expect(server.askedFor(deletePushToken)).toEqual([])
  await signInMina(server)
  await refreshDevicePush()
  expect(tokens()).toHaveLength(2)
  expect(phoneOwner.now().asked).toBe(1)
})

test('who logged in again after the session ended is told again: the server forgot the phone with the session', async () => {
  await turnOn()
  standing.set('ended', MINA.id)
  await refreshDevicePush()
  standing.set('inside', MINA.id)
  await refreshDevicePush()
  expect(tokens()).toHaveLength(2)
  expect(phoneOwner.now().unregistered).toBe(0)
})

test('another learner who comes in is shown nothing of the one before', async () => {
  await turnOn()
  phoneOwner.now().tray.push('a result')
  standing.set('inside', '7e57ab1e-2f43-4b5e-9d6a-0f0f4d8f7a02')
  await refreshDevicePush()
  expect(phoneOwner.now().tray).toEqual([])
})

test('a build that cannot be told does not have the phone ask its owner', async () => {
  phoneOwner.hasNoVendor()
  await turnOn()
  expect(phoneOwner.now().asked).toBe(0)
  expect(server.askedFor(savePushToken)).toEqual([])
})

test('a phone that had no token gets one later without a new start', async () => {
  phoneOwner.hasNoVendor()
  await turnOn()
  phoneOwner.hasVendorAgain()
  await turnOn()
  expect(tokens()).toHaveLength(1)
})

test('"not now" is kept: nothing is asked or told', async () => {
  phoneOwner.allows()
  notNow()
  await refreshDevicePush()
  expect(phoneOwner.now().asked).toBe(0)
  expect(server.askedFor(savePushToken)).toEqual([])
})

test('who wants to be told switches the account on again, too', async () => {
  await signInMina(server, { notifications: false })
  server.answer(updateMe, () => MINA)
  await turnOn()
  expect(server.askedFor(updateMe)).toEqual([{ notifications: true }])
})

test('the name in the settings of Android follows the language', async () => {
  await turnOn()
  await act(async () => showLanguage('ko'))
  await refreshDevicePush()
  await waitFor(() => expect([...phoneOwner.now().channels]).toEqual(channel('결과')))
  await act(async () => showLanguage('en'))
})
