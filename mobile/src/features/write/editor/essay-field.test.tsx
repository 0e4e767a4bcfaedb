import { act, fireEvent, render, screen } from '@testing-library/react-native'
import { AppState, type AppStateStatus } from 'react-native'
import { EssayField } from './essay-field'

/** The keys of 한글 on a Korean keyboard, as the field hears of them. */
const KEYS = ['ㅎ', '하', '한', '한ㄱ', '한그', '한글']

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
})

test('tells of each key at once, and of a pause once after the last', async () => {
  const { keys, pauses } = await open('')
  for (const text of KEYS) await type(text)
  expect({ keys, pauses }).toEqual({ keys: KEYS, pauses: [] })
  await pass(300)
  expect(pauses).toEqual(['한글'])
})

test('tells nothing that the server would refuse and nobody can see, and leaves the field alone', async () => {
  const { keys, pauses } = await open('')
  await type('한\u0000글\ud800 🎉')
  await pass(300)
  expect({ keys, pauses }).toEqual({ keys: ['한글 🎉'], pauses: ['한글 🎉'] })
  expect(field().props).not.toHaveProperty('value')
})

test('does not count while the fingers move', async () => {
  const { pauses } = await open('')
  for (const text of KEYS) {
    await type(text)
    await pass(299)
  }
  expect(pauses).toEqual([])
})

test('writes nothing back into the field, neither at a key nor after a pause', async () => {
  await open('처음')
  for (const text of KEYS) await type(text)
  await pass(300)
  const { props } = field()
  expect(props).toMatchObject({ defaultValue: '처음' })
  expect(props).not.toHaveProperty('value')
  expect(props).not.toHaveProperty('maxLength')
})

test.each<AppStateStatus>(['background', 'inactive'])(
  'tells of the last text when the app becomes %s',
  async (state) => {
    const changeState = listenToAppState()
    const { pauses } = await open('')
    await type('한')
    await act(async () => changeState(state))
    expect(pauses).toEqual(['한'])
    await pass(300)
    expect(pauses).toEqual(['한'])
  },
)

test('says nothing when the app goes away and nothing was typed', async () => {
  const changeState = listenToAppState()
  const { pauses } = await open('처음')
  await act(async () => changeState('background'))
  expect(pauses).toEqual([])
})

test('tells of the last text when the screen is left', async () => {
  const { pauses } = await open('')
  await type('한')
  await screen.unmount()
  expect(pauses).toEqual(['한'])
})

async function open(initialText: string) {
  const keys: string[] = []
  const pauses: string[] = []
  await render(
    <EssayField
      label="Essay"
      initialText={initialText}
      onKey={(text) => keys.push(text)}
      onPause={(text) => pauses.push(text)}
    />,
  )
  return { keys, pauses }
}

const field = () => screen.getByLabelText('Essay')
const type = (text: string) => fireEvent.changeText(field(), text)
const pass = (ms: number) => act(async () => jest.advanceTimersByTime(ms))

/** Stands for the system, which no test can send to the background. */
function listenToAppState(): (state: AppStateStatus) => void {
  const listeners: ((state: AppStateStatus) => void)[] = []
  jest.spyOn(AppState, 'addEventListener').mockImplementation((_, listener) => {
    listeners.push(listener)
    return { remove: () => {} }
  })
  return (state) => {
    for (const listener of listeners) listener(state)
  }
}
