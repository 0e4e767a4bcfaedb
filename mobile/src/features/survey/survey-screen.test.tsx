import { cleanup, screen, userEvent, waitFor } from '@testing-library/react-native'
import { answerSurvey, getSurvey, type Output, Problem } from '@truegul/contract'
import { Slot } from 'expo-router'
import { renderRouter } from 'expo-router/testing-library'
import { fakeServer } from '@/testing/fake-server'
import { InApp } from '@/testing/in-app'
import { signInMina, signOut } from '@/testing/learner'
import { SurveyScreen } from './survey-screen'

type Survey = NonNullable<Output<typeof getSurvey>['survey']>

const words = (en: string) => ({ en, ko: en })
const SURVEY: Survey = {
  id: 'first-week',
  wave: 1,
  questions: [
    { id: 'clear', kind: 'scale', text: words('Clear?'), isRequired: true, low: words('no'), high: words('yes') },
    { id: 'worst', kind: 'text', text: words('The worst?'), isRequired: false },
  ],
  answers: null,
  interview: null,
  answeredAt: null,
}

let server: ReturnType<typeof fakeServer>
beforeEach(async () => {
  server = fakeServer()
  await signInMina(server)
})
afterEach(async () => {
  await cleanup()
  server.stop()
  await signOut()
})

async function open() {
  const routes = {
    _layout: () => (
      <InApp>
        <Slot />
      </InApp>
    ),
    survey: SurveyScreen,
  }
  const rendered = renderRouter(routes, { initialUrl: '/survey' })
  // The router's helper stops the clock, by which the screens would wait.
  jest.useRealTimers()
  await rendered
}

test('an answer that is needed is asked for; half filled it is there again; sent, it says thanks', async () => {
  let survey = SURVEY
  server.answer(getSurvey, () => ({ survey }))
  server.answer(answerSurvey, ({ answers, interview }) => {
    survey = { ...SURVEY, answers, interview, answeredAt: '2026-11-27T10:00:00.000Z' }
    return null
  })
  await open()
  const user = userEvent.setup()
  await user.press(await screen.findByRole('button', { name: 'Send the answers' }))
  expect(screen.getByText('1 answer is missing above.')).toBeOnTheScreen()
  await user.press(screen.getByRole('radio', { name: '5 of 5: yes' }))
  await user.type(screen.getByLabelText('The worst?'), 'Installing')
  await user.press(screen.getByRole('radio', { name: 'Yes, ask me' }))
  await cleanup()
  await open()
  expect(await screen.findByDisplayValue('Installing')).toBeOnTheScreen()
  await user.press(screen.getByRole('button', { name: 'Send the answers' }))
  expect(
    await screen.findByText('Your answers have arrived. You may change them as long as the survey is open.'),
  ).toBeOnTheScreen()
  expect(server.askedFor(answerSurvey)).toEqual([
    { id: 'first-week', answers: { clear: 5, worst: 'Installing' }, interview: { agrees: true, times: '' } },
  ])
})

test('a server that is away is said, and nothing that was entered is lost', async () => {
  server.answer(getSurvey, () => ({ survey: SURVEY }))
  server.answer(answerSurvey, () => new Problem('service-away', 'Away.'))
  await open()
  const user = userEvent.setup()
  await user.press(await screen.findByRole('radio', { name: '3 of 5' }))
  await user.press(screen.getByRole('button', { name: 'Send the answers' }))
  await waitFor(() => expect(screen.getByText(/TrueGul cannot answer right now/)).toBeOnTheScreen())
  expect(screen.getByRole('radio', { name: '3 of 5' })).toBeChecked()
})
