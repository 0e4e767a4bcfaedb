import { render, screen, userEvent } from '@testing-library/react-native'
import { InApp } from '@/testing/in-app'
import { PasswordField } from './password-field'

const user = userEvent.setup()
const field = () => screen.getByLabelText('Password')

test('hides the password until the learner wants to see it, and hides it again', async () => {
  await render(<PasswordField label="Password" value="한글도 됩니다" />, { wrapper: InApp })
  expect(field()).toHaveProp('secureTextEntry', true)
  await user.press(screen.getByRole('button', { name: 'Show password' }))
  expect(field()).toHaveProp('secureTextEntry', false)
  await user.press(screen.getByRole('button', { name: 'Hide password' }))
  expect(field()).toHaveProp('secureTextEntry', true)
})

test('is changed by nothing that a phone likes to correct', async () => {
  await render(<PasswordField label="Password" />, { wrapper: InApp })
  expect(field().props).toMatchObject({ autoCapitalize: 'none', autoCorrect: false, spellCheck: false })
})

test('asks the password manager for a new one only where one is made up', async () => {
  await render(<PasswordField label="Password" isNew />, { wrapper: InApp })
  expect(field()).toHaveProp('autoComplete', 'new-password')
  await screen.rerender(<PasswordField label="Password" />)
  expect(field()).toHaveProp('autoComplete', 'current-password')
})

test('says what is wrong with it, and keeps what was typed', async () => {
  await render(<PasswordField label="Password" value="short" problem="Take at least 10 characters." />, {
    wrapper: InApp,
  })
  expect(screen.getByRole('alert')).toHaveTextContent('Take at least 10 characters.')
  expect(field()).toHaveDisplayValue('short')
})
