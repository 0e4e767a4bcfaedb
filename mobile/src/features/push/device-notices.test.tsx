import { act, render, screen, userEvent } from '@testing-library/react-native'
import { deletePushToken, savePushToken } from '@truegul/contract'
import { Linking } from 'react-native'
import { standing } from '@/lib/session/standing'
import { fakeServer } from '@/testing/fake-server'
import { InApp } from '@/testing/in-app'
import { signInMina, signOut } from '@/testing/learner'
import { phoneOwner } from '@/testing/phone-notifications'
import { refreshDevicePush } from './device/device-push'
import { DeviceNotices } from './device-notices'

const user = userEvent.setup()
const row = (note: RegExp) => screen.findByText(note)
const press = async () => user.press(screen.getByRole('button', { name: /^Notifications on this phone/ }))

let server: ReturnType<typeof fakeServer>
beforeEach(async () => {
  phoneOwner.startAnew()
  server = fakeServer()
  server.answer(savePushToken, () => null)
  server.answer(deletePushToken, () => null)
  await signInMina(server)
})
afterEach(async () => {
  standing.set('visitor', null)
  await act(async () => refreshDevicePush())
  server.stop()
  await signOut()
})

test('says whether this phone is told, and changes it', async () => {
  await refreshDevicePush()
  await render(<DeviceNotices />, { wrapper: InApp })
  await row(/^Off\./)
  await press()
  await row(/^On\./)
  expect(server.askedFor(savePushToken)).toHaveLength(1)
  await press()
  await row(/^Off\./)
  expect(server.askedFor(deletePushToken)).toHaveLength(1)
})

test('leads to the settings of the phone where these do not allow it', async () => {
  const openSettings = jest.spyOn(Linking, 'openSettings').mockResolvedValue()
  phoneOwner.forbids()
  await refreshDevicePush()
  await render(<DeviceNotices />, { wrapper: InApp })
  await row(/settings do not allow them/)
  await press()
  expect(openSettings).toHaveBeenCalledTimes(1)
})

test('is not there where the account wants no notifications at all', async () => {
  await signInMina(server, { notifications: false })
  await refreshDevicePush()
  await render(<DeviceNotices />, { wrapper: InApp })
  expect(screen.queryByText('Notifications on this phone')).toBeNull()
})
