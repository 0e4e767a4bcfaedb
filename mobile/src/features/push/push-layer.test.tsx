import { act, screen, userEvent, waitFor } from '@testing-library/react-native'
import { getSession, savePushToken } from '@truegul/contract'
import { router, Stack } from 'expo-router'
import { renderRouter } from 'expo-router/testing-library'
import { Text } from 'react-native'
import { Gate } from '@/features/shell/gate'
import { SESSION_KEY } from '@/lib/session/session-key'
import { standing } from '@/lib/session/standing'
import { queryClient } from '@/lib/stores/query-client'
import { fakeServer } from '@/testing/fake-server'
import { InApp } from '@/testing/in-app'
import { MINA, signInMina, signOut } from '@/testing/learner'
import { phoneOwner } from '@/testing/phone-notifications'
import { refreshDevicePush, turnOn } from './device/device-push'
import { PushLayer } from './push-layer'

const ONE = '0198c2f0-5d6e-7a41-9f0b-2f8d1c3b4a5e'
const OTHER = '0198c2f0-5d6e-7a41-9f0b-2f8d1c3b4a5f'
const about = (resultId: string) => ({ data: { kind: 'result', resultId }, tag: resultId })

const place = (words: string) => () => <Text>{words}</Text>

/** As the root layout has it. */
const Layout = () => (
  <InApp>
    <PushLayer>
      <Stack screenLayout={({ route, children }) => <Gate route={route.name}>{children}</Gate>} />
    </PushLayer>
  </InApp>
)

let app: ReturnType<typeof renderRouter>

async function openApp(initialUrl = '/') {
  app = renderRouter(
    {
      _layout: Layout,
      index: place('the home screen'),
      login: place('the log-in'),
      'write/[id]': place('the editor'),
      'result/[id]': place('a result'),
    },
    { initialUrl },
  )
  await app
  // The router's helper stops the clock; nothing here waits for it.
  jest.useRealTimers()
}
const isAt = (pathname: string) => waitFor(() => expect(app.getPathname()).toBe(pathname))
const user = userEvent.setup()

let server: ReturnType<typeof fakeServer>
beforeEach(async () => {
  phoneOwner.startAnew()
  server = fakeServer()
  server.answer(savePushToken, () => null)
  await signInMina(server)
})
afterEach(async () => {
  standing.set('visitor', null)
  await refreshDevicePush()
  server.stop()
  await signOut()
})

describe('a tap on a notification', () => {
  test('that starts the app opens the result, once', async () => {
    phoneOwner.startsByTap(about(ONE))
    await openApp()
    await isAt(`/result/${ONE}`)
    expect(phoneOwner.now().lastResponse).toBeNull()
    await act(async () => router.back())
    await isAt('/')
  })

  test('that is told twice at the start opens the result once', async () => {
    const given = { ...about(ONE), date: 1 }
    phoneOwner.startsByTap(given)
    await openApp()
    await isAt(`/result/${ONE}`)
    await act(async () => phoneOwner.taps(given))
    await act(async () => router.back())
    await isAt('/')
  })

  test('while the app runs opens the result above what is open; the next one about the same essay does, too', async () => {
    await openApp('/write/reading-habit')
    await isAt('/write/reading-habit')
    await act(async () => phoneOwner.taps({ ...about(ONE), date: 1 }))
    await isAt(`/result/${ONE}`)
    await act(async () => router.back())
    await isAt('/write/reading-habit')
    await act(async () => phoneOwner.taps({ ...about(ONE), date: 2 }))
    await isAt(`/result/${ONE}`)
  })

  test('about the result that is open leaves it open', async () => {
    await openApp(`/result/${ONE}`)
    await act(async () => phoneOwner.taps(about(ONE)))
    await isAt(`/result/${ONE}`)
    expect(router.canGoBack()).toBe(false)
  })

  test('leads a visitor to the log-in first, which leads to the result', async () => {
    await signOut()
    server.answer(getSession, () => ({ user: null, canRefresh: false, expiresIn: null }))
    phoneOwner.startsByTap(about(ONE))
    await openApp()
    await isAt('/login')
    expect(app.getSearchParams()).toEqual({ next: `/result/${ONE}` })
  })

  test('asks for the password again where that was put off', async () => {
    await openApp()
    server.answer(getSession, () => ({ user: null, canRefresh: false, expiresIn: null }))
    await act(async () => standing.set('put-off', MINA.id))
    await act(async () => phoneOwner.taps(about(ONE)))
    expect(standing.now()).toEqual({ kind: 'ended', learnerId: MINA.id })
    await isAt(`/result/${ONE}`)
  })

  test.each([
    ['of a kind that only a newer server knows', { data: { kind: 'letter', resultId: ONE } }, undefined],
    ['with another address in it', { data: { kind: 'result', resultId: '../you' } }, undefined],
    ['that was a button of it', about(ONE), 'later'],
  ])('%s opens nothing', async (_, given, action) => {
    await openApp()
    await act(async () => phoneOwner.taps(given, action))
    expect(app.getPathname()).toBe('/')
  })
})

describe('what comes while the app is looked at', () => {
  const news = () => screen.queryByRole('button', { name: /^Your result is ready/ })

  test('is told above the screen, and a tap leads to the result', async () => {
    await openApp('/write/reading-habit')
    await act(async () => phoneOwner.receives(about(ONE)))
    expect(screen.getByText('the editor')).toBeOnTheScreen()
    await user.press(screen.getByRole('button', { name: /^Your result is ready/ }))
    await isAt(`/result/${ONE}`)
    expect(news()).toBeNull()
  })

  test('is closed by who does not want it now', async () => {
    await openApp('/write/reading-habit')
    await act(async () => phoneOwner.receives(about(ONE)))
    await user.press(screen.getByRole('button', { name: 'Close' }))
    expect(news()).toBeNull()
    expect(app.getPathname()).toBe('/write/reading-habit')
  })

  test('is not told of the result that is open, only of another one', async () => {
    await openApp(`/result/${ONE}`)
    await act(async () => phoneOwner.receives(about(ONE)))
    expect(news()).toBeNull()
    await act(async () => phoneOwner.receives(about(OTHER)))
    expect(news()).toBeOnTheScreen()
  })

  test('goes by itself once its result is open', async () => {
    await openApp()
    await act(async () => phoneOwner.receives(about(ONE)))
    await act(async () => router.push(`/result/${ONE}`))
    await waitFor(() => expect(news()).toBeNull())
    await act(async () => router.back())
    expect(news()).toBeNull()
  })

  test('has the count of what is new asked for anew', async () => {
    await openApp()
    server.answer(getSession, () => ({ user: { ...MINA, unseen: 1 }, canRefresh: false, expiresIn: 900 }))
    await act(async () => phoneOwner.receives(about(ONE)))
    await waitFor(() => expect(queryClient.getQueryData(SESSION_KEY)).toMatchObject({ unseen: 1 }))
  })

  test('is for nobody once the learner logged out', async () => {
    await openApp()
    await act(async () => standing.set('visitor', null))
    await act(async () => phoneOwner.receives(about(ONE)))
    expect(news()).toBeNull()
  })
})

test('each start tells the server of the phone anew while it may be told, and a token that rolls at once', async () => {
  await turnOn()
  await openApp()
  await act(async () => phoneOwner.rollsToken('b2'.repeat(32)))
  await waitFor(() => expect(server.askedFor(savePushToken)).toHaveLength(2))
})
