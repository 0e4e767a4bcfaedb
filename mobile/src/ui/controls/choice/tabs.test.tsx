import { render, screen, userEvent } from '@testing-library/react-native'
import { Tabs } from './tabs'

const TABS = [
  { id: 'result', label: 'Result', count: null },
  { id: 'points', label: 'Points', count: '12' },
] as const

test('says which part is shown', async () => {
  await render(<Tabs tabs={TABS} selected="points" onSelect={() => {}} />)
  expect(screen.getByRole('tab', { name: /Points/, selected: true })).toBeOnTheScreen()
  expect(screen.getByRole('tab', { name: 'Result', selected: false })).toBeOnTheScreen()
})

test('asks for the part that is pressed', async () => {
  const onSelect = jest.fn()
  await render(<Tabs tabs={TABS} selected="result" onSelect={onSelect} />)
  await userEvent.setup().press(screen.getByRole('tab', { name: /Points/ }))
  expect(onSelect).toHaveBeenCalledWith('points')
})
