import { act, render, screen, userEvent } from '@testing-library/react-native'
import { updateMe } from '@truegul/contract'
import { chooseLanguage, followLanguage } from '@/lib/session/account-language'
import { deviceStore } from '@/lib/stores/device-store'
import { showLanguage } from '@/lib/words/language'
import { fakeServer } from '@/testing/fake-server'
import { InApp } from '@/testing/in-app'
import { MINA, signInMina, signOut } from '@/testing/learner'
import { LanguageChoice } from './language-choice'

let server: ReturnType<typeof fakeServer>
beforeEach(async () => {
  server = fakeServer()
  await signInMina(server)
})
afterEach(async () => {
  server.answer(updateMe, ({ language }) => ({ ...MINA, language: language ?? 'en' }))
  server.comeBack()
  await act(async () => chooseLanguage('en'))
  server.stop()
  await signOut()
})

test('a language shows at once, in its words, and stays on this device', async () => {
  await render(<LanguageChoice />, { wrapper: InApp })
  await userEvent.setup().press(screen.getByRole('radio', { name: '한국어' }))
  expect(screen.getByRole('radio', { name: '한국어' })).toBeChecked()
  expect(screen.getByLabelText('앱과 피드백의 언어')).toBeOnTheScreen()
  expect(deviceStore.read('language')).toBe('ko')
})

test('chosen without a network it shows all the same, wins over the account, and is told later', async () => {
  server.goAway()
  await render(<LanguageChoice onChoose={(language) => void chooseLanguage(language)} />, { wrapper: InApp })
  await userEvent.setup().press(screen.getByRole('radio', { name: '한국어' }))
  server.comeBack()
  server.answer(updateMe, ({ language }) => ({ ...MINA, language: language ?? 'en' }))
  await act(async () => followLanguage(MINA))
  expect(screen.getByRole('radio', { name: '한국어' })).toBeChecked()
  expect(server.askedFor(updateMe).at(-1)).toEqual({ language: 'ko' })
})

test('else the device follows the account, and shows English where it does not know the account’s language', async () => {
  await render(<LanguageChoice />, { wrapper: InApp })
  await act(async () => followLanguage({ ...MINA, language: 'ko' }))
  expect(screen.getByRole('radio', { name: '한국어' })).toBeChecked()
  await act(async () => showLanguage('en'))
  expect(screen.getByRole('radio', { name: 'English' })).toBeChecked()
})
