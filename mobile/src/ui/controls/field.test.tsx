import { render, screen, userEvent } from '@testing-library/react-native'
import { Field } from './field'

const user = userEvent.setup()

test('is found by its label and hands on what is typed', async () => {
  const typed: string[] = []
  await render(<Field label="Invite code" onChangeText={(text) => typed.push(text)} />)
  await user.type(screen.getByLabelText('Invite code'), 'TG')
  expect(typed).toEqual(['T', 'TG'])
})

test('says what is wrong where a screen reader hears it, and nothing where all is well', async () => {
  await render(<Field label="Invite code" problem="This code has been used." />)
  expect(screen.getByRole('alert')).toHaveTextContent('This code has been used.')
  await screen.rerender(<Field label="Invite code" />)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a problem does not take away what was typed', async () => {
  await render(<Field label="Invite code" />)
  await user.type(screen.getByLabelText('Invite code'), 'TG-1')
  await screen.rerender(<Field label="Invite code" problem="This code has been used." />)
  expect(screen.getByLabelText('Invite code')).toHaveDisplayValue('TG-1')
})
