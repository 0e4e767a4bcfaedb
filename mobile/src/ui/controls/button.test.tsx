import { render, screen, userEvent } from '@testing-library/react-native'
import { Button } from './button'

const user = userEvent.setup()

test('is found by its words and does what they say', async () => {
  const onPress = jest.fn()
  await render(<Button label="Submit" onPress={onPress} />)
  await user.press(screen.getByRole('button', { name: 'Submit' }))
  expect(onPress).toHaveBeenCalledTimes(1)
})

test('switched off it says so and cannot be pressed', async () => {
  const onPress = jest.fn()
  await render(<Button label="Submit" disabled onPress={onPress} />)
  const button = screen.getByRole('button', { name: 'Submit' })
  expect(button).toBeDisabled()
  await user.press(button)
  expect(onPress).not.toHaveBeenCalled()
})

test('busy it says what it is doing and takes no second press', async () => {
  const onPress = jest.fn()
  await render(<Button label="Submit" busyLabel="Sending …" onPress={onPress} />)
  const button = screen.getByRole('button', { name: 'Sending …', busy: true })
  expect(button).toBeDisabled()
  await user.press(button)
  expect(onPress).not.toHaveBeenCalled()
  expect(screen.queryByText('Submit')).toBeNull()
})
