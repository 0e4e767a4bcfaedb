import { act, screen, userEvent } from '@testing-library/react-native'
import { router, Slot } from 'expo-router'
import { renderRouter } from 'expo-router/testing-library'
import { Text } from 'react-native'
import { InApp } from '@/testing/in-app'
import { TabBar } from './tab-bar'

const place = (words: string) => () => <Text>{words}</Text>

beforeEach(async () => {
  await renderRouter({
    _layout: () => (
      <InApp>
        <Slot />
        <TabBar />
      </InApp>
    ),
    index: place('the home screen'),
    history: place('the history screen'),
    progress: place('the progress screen'),
    you: place('the screen about you'),
    'result/[id]': place('a result'),
    'write/[id]': place('the editor'),
  })
  // The router's helper stops the clock; nothing here waits for it.
  jest.useRealTimers()
})

const tab = (name: string) => screen.getByRole('link', { name })
const current = () => screen.getAllByRole('link').filter(({ props }) => props['aria-current'] === 'page').length

test.each([
  ['History', 'the history screen'],
  ['Progress', 'the progress screen'],
  ['You', 'the screen about you'],
  ['Home', 'the home screen'],
])('"%s" leads to its screen and is then the current one, alone', async (name, words) => {
  await userEvent.setup().press(tab(name))
  expect(screen.getByText(words)).toBeOnTheScreen()
  expect(tab(name)).toHaveProp('aria-current', 'page')
  expect(current()).toBe(1)
})

test('a result belongs to the history that it is listed in', async () => {
  await act(async () => router.push('/result/1'))
  expect(screen.getByText('a result')).toBeOnTheScreen()
  expect(tab('History')).toHaveProp('aria-current', 'page')
  expect(current()).toBe(1)
})

test('on a screen that no tab leads to none claims to be the current one', async () => {
  await act(async () => router.push('/write/reading-habit'))
  expect(screen.getByText('the editor')).toBeOnTheScreen()
  expect(current()).toBe(0)
})
