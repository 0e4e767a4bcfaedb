import { render, screen, userEvent } from '@testing-library/react-native'
import { updateMe } from '@truegul/contract'
import { useSession } from '@/lib/session/use-session'
import { fakeServer } from '@/testing/fake-server'
import { InApp } from '@/testing/in-app'
import { MINA, signInMina, signOut } from '@/testing/learner'
import { NotificationSwitch } from './notification-switch'

let server: ReturnType<typeof fakeServer>
beforeEach(async () => {
  server = fakeServer()
  await signInMina(server)
})
afterEach(async () => {
  server.stop()
  await signOut()
})

const OfLearner = () => <NotificationSwitch isOn={useSession().data?.notifications ?? true} />
const theSwitch = () => screen.getByRole('switch', { name: /^Notifications/ })

test('is told to the server, and stays where it was put', async () => {
  server.answer(updateMe, ({ notifications = true }) => ({ ...MINA, notifications }))
  await render(<OfLearner />, { wrapper: InApp })
  expect(theSwitch()).toBeChecked()
  await userEvent.setup().press(theSwitch())
  expect(await screen.findByRole('switch', { checked: false })).toBeOnTheScreen()
  expect(server.askedFor(updateMe)).toEqual([{ notifications: false }])
})

test('without a network shows again what the server has, and says why', async () => {
  await render(<OfLearner />, { wrapper: InApp })
  server.goAway()
  await userEvent.setup().press(theSwitch())
  expect(await screen.findByText(/There is no connection/)).toBeOnTheScreen()
  expect(theSwitch()).toBeChecked()
})
