import { act, cleanup, screen, userEvent, waitFor } from '@testing-library/react-native'
import { confirmAddress, Problem, resetPassword } from '@truegul/contract'
import { Slot } from 'expo-router'
import { renderRouter } from 'expo-router/testing-library'
import { Text } from 'react-native'
import { readOwner } from '@/lib/session/owner'
import { takeOver } from '@/lib/session/take-over'
import { screenOfLink } from '@/lib/shell/screen-of-link'
import { fakeServer } from '@/testing/fake-server'
import { InApp } from '@/testing/in-app'
import { MINA, signInMina, signOut } from '@/testing/learner'
import { ConfirmScreen } from './confirm-screen'
import { ResetScreen } from './reset-screen'

const NEW = 'four words that differ'
const SESSION = { user: MINA, accessToken: 'a', refreshToken: 'r', deviceToken: 'd', expiresIn: 900 }
const ended = () => new Problem('link-ended', 'This link does not work any more.')

let server: ReturnType<typeof fakeServer>
beforeEach(() => {
  server = fakeServer()
})
afterEach(async () => {
  await cleanup()
  server.stop()
  await signOut()
})

/** Opens what the system hands to the app for a link. */
async function open(link: string) {
  const routes = {
    _layout: () => (
      <InApp>
        <Slot />
      </InApp>
    ),
    index: () => <Text>inside</Text>,
    reset: ResetScreen,
    confirm: ConfirmScreen,
    forgot: () => <Text>the way to another link</Text>,
  }
  const rendered = renderRouter(routes, { initialUrl: screenOfLink(link) })
  // The router's helper stops the clock, by which the screens would wait.
  jest.useRealTimers()
  await rendered
}

test('a link from a mail opens the new password, which logs in under the name of this phone', async () => {
  server.answer(resetPassword, () => SESSION)
  await open('https://truegul.example/reset#aZ09-_')
  const user = userEvent.setup()
  await user.type(screen.getByLabelText('New password'), NEW)
  await user.press(screen.getByRole('button', { name: 'Save and log in' }))
  expect(await screen.findByText('inside')).toBeOnTheScreen()
  expect(server.askedFor(resetPassword)).toMatchObject([{ token: 'aZ09-_', password: NEW }])
})

test('a link that has ended leads to another one', async () => {
  server.answer(resetPassword, ended)
  await open('truegul://reset#aZ09-_')
  const user = userEvent.setup()
  await user.type(screen.getByLabelText('New password'), NEW)
  await user.press(screen.getByRole('button', { name: 'Save and log in' }))
  expect(await screen.findByText(/^This link does not work any more/)).toBeOnTheScreen()
  await user.press(screen.getByRole('link', { name: 'Ask for a new link' }))
  expect(await screen.findByText('the way to another link')).toBeOnTheScreen()
})

test('an address is confirmed once the network is there', async () => {
  server.goAway()
  server.answer(confirmAddress, () => null)
  await open('truegul://confirm#aZ09-_')
  expect(await screen.findByText(/There is no connection/)).toBeOnTheScreen()
  server.comeBack()
  await userEvent.setup().press(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Your address is confirmed.')).toBeOnTheScreen()
  expect(server.askedFor(confirmAddress).at(-1)).toEqual({ token: 'aZ09-_' })
})

test('whoever is inside and confirmed is told that nothing is amiss with a used link', async () => {
  await signInMina(server)
  server.answer(confirmAddress, ended)
  await open('truegul://confirm#aZ09-_')
  expect(await screen.findByText(/mina@learners.test is the address of your account/)).toBeOnTheScreen()
})

test('an address that was changed elsewhere is the one that a log-in is asked for', async () => {
  await signInMina(server)
  await act(() => takeOver({ ...MINA, email: 'mina@elsewhere.test' }))
  await waitFor(async () => expect(await readOwner()).toMatchObject({ id: MINA.id, email: 'mina@elsewhere.test' }))
})
