import { act, render, screen, userEvent, waitFor } from '@testing-library/react-native'
import { listDrafts, logIn, Problem } from '@truegul/contract'
import { call } from '@/lib/api/call'
import { standing } from '@/lib/session/standing'
import { fakeServer } from '@/testing/fake-server'
import { InApp } from '@/testing/in-app'
import { MINA, signInMina, signOut } from '@/testing/learner'
import { LogInAgain } from './log-in-again'

let server: ReturnType<typeof fakeServer>
beforeEach(async () => {
  server = fakeServer()
  await signInMina(server)
  server.answer(listDrafts, () => ({ items: [] }))
  await render(<LogInAgain />, { wrapper: InApp })
  expect(screen.queryByText('Please log in again')).toBeNull()
  await act(async () => standing.set('ended', MINA.id))
  await screen.findByText('Please log in again')
})
afterEach(async () => {
  server.stop()
  await signOut()
})

const user = userEvent.setup()
const session = { user: MINA, accessToken: 'a', refreshToken: 'r', deviceToken: 'd', expiresIn: 900 }

async function give(password: string) {
  await user.type(screen.getByLabelText('Password'), password)
  await user.press(screen.getByRole('button', { name: 'Log in' }))
}

test('knows whose session ended, and after the password what waited goes on', async () => {
  server.answer(logIn, () => session)
  const waiting = call(listDrafts, {})
  expect(screen.getByDisplayValue(MINA.email)).toBeOnTheScreen()
  await give('a good long password')
  await waitFor(() => expect(screen.queryByText('Please log in again')).toBeNull())
  expect(await waiting).toMatchObject({ ok: true })
  expect(server.askedFor(logIn)).toMatchObject([{ email: MINA.email, password: 'a good long password' }])
})

test('a wrong password is said at the field, which keeps it', async () => {
  server.answer(logIn, () => new Problem('wrong-credentials', 'The e-mail address or the password is wrong.'))
  await give('not the one')
  expect(await screen.findByRole('alert')).toBeOnTheScreen()
  expect(screen.getByLabelText('Password')).toHaveDisplayValue('not the one')
})

test('"not now" leaves a line that says that nothing is sent, and leads back', async () => {
  const waiting = call(listDrafts, {})
  await user.press(screen.getByRole('button', { name: 'Not now' }))
  expect(await waiting).toMatchObject({ ok: false, problem: { code: 'not-signed-in' } })
  expect(screen.getByText('You are logged out. Nothing is sent until you log in again.')).toBeOnTheScreen()
  await user.press(screen.getByRole('button', { name: 'Log in' }))
  expect(screen.getByText('Please log in again')).toBeOnTheScreen()
})
