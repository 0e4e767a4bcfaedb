import { act, render, screen, userEvent, waitFor } from '@testing-library/react-native'
import { savePushToken } from '@truegul/contract'
import { Linking } from 'react-native'
import { refreshDevicePush } from '@/features/push/device/device-push'
import { standing } from '@/lib/session/standing'
import { fakeServer } from '@/testing/fake-server'
import { InApp } from '@/testing/in-app'
import { signInMina, signOut } from '@/testing/learner'
import { phoneOwner } from '@/testing/phone-notifications'
import { WaitingFoot } from './waiting-foot'

const user = userEvent.setup()
const tellMe = () => screen.queryByRole('button', { name: 'Tell me when it is ready' })

let server: ReturnType<typeof fakeServer>
beforeEach(async () => {
  phoneOwner.startAnew()
  server = fakeServer()
  server.answer(savePushToken, () => null)
  await signInMina(server)
})
afterEach(async () => {
  standing.set('visitor', null)
  await act(async () => refreshDevicePush())
  server.stop()
  await signOut()
})

async function wait() {
  await refreshDevicePush()
  return render(<WaitingFoot />, { wrapper: InApp })
}

test('offers to tell, with the reason, and the phone asks only who takes it', async () => {
  await wait()
  expect(screen.getByText(/^One notification for each essay/)).toBeOnTheScreen()
  expect(phoneOwner.now().asked).toBe(0)
  await user.press(screen.getByRole('button', { name: 'Tell me when it is ready' }))
  await screen.findByText('This phone tells you when it is ready')
  expect(phoneOwner.now().asked).toBe(1)
  expect(tellMe()).toBeNull()
})

test('"not now" takes the offer away for good', async () => {
  const { unmount } = await wait()
  await user.press(screen.getByRole('button', { name: 'Not now' }))
  expect(tellMe()).toBeNull()
  await unmount()
  await wait()
  expect(tellMe()).toBeNull()
  expect(screen.getByRole('button', { name: 'To home' })).toBeOnTheScreen()
  expect(phoneOwner.now().asked).toBe(0)
})

test('where the phone does not allow it, it says where the result is and leads to the settings', async () => {
  const openSettings = jest.spyOn(Linking, 'openSettings').mockResolvedValue()
  phoneOwner.willForbid()
  await wait()
  await user.press(screen.getByRole('button', { name: 'Tell me when it is ready' }))
  await screen.findByText(/The result waits here and in your inbox/)
  await user.press(screen.getByRole('button', { name: 'Open settings' }))
  expect(openSettings).toHaveBeenCalledTimes(1)
  expect(server.askedFor(savePushToken)).toEqual([])
})

test('what was forbidden before is not brought up again', async () => {
  phoneOwner.forbids()
  await wait()
  expect(tellMe()).toBeNull()
  expect(screen.queryByText(/settings/)).toBeNull()
})

test('a phone that cannot be told says so once it was asked to, without a question of the system', async () => {
  phoneOwner.hasNoVendor()
  await wait()
  await user.press(screen.getByRole('button', { name: 'Tell me when it is ready' }))
  await waitFor(() => expect(screen.getByText(/This phone cannot be told right now/)).toBeOnTheScreen())
  expect(phoneOwner.now().asked).toBe(0)
})
