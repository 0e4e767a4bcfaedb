import { useQuery } from '@tanstack/react-query'
import { render, screen, userEvent, waitFor } from '@testing-library/react-native'
import { listPrompts } from '@truegul/contract'
import { answered, Refused } from '@/lib/api/refused'
import { fakeServer } from '@/testing/fake-server'
import { InApp } from '@/testing/in-app'
import { signInMina, signOut } from '@/testing/learner'
import { Button } from '../controls/button'
import { Text } from '../text'
import { KeptLine } from './kept-line'
import { ProblemBox } from './problem-box'

let server: ReturnType<typeof fakeServer>
beforeEach(async () => {
  server = fakeServer()
  await signInMina(server)
})
afterEach(async () => {
  server.stop()
  await signOut()
})

/** A list as the screens have one: what was kept with its age, and where there is nothing, why. */
function List() {
  const query = useQuery({ queryKey: ['prompts'], queryFn: ({ signal }) => answered(listPrompts, {}, signal) })
  const again = () => void query.refetch()
  if (!query.data) {
    const problem = query.error instanceof Refused ? query.error.problem : null
    return problem ? <ProblemBox words={problem.code} onRetry={again} /> : null
  }
  return (
    <>
      <KeptLine of={[query]} />
      <Text>{`${query.data.items.length} prompts`}</Text>
      <Button label="Ask anew" onPress={again} />
    </>
  )
}

const user = userEvent.setup()
const show = () => render(<List />, { wrapper: InApp })

test('offline, what was kept stays with its age, and the line goes when the server is back', async () => {
  server.answer(listPrompts, () => ({ items: [] }))
  await show()
  await screen.findByText('0 prompts')
  expect(screen.queryByText(/You are offline/)).toBeNull()
  server.goAway()
  await user.press(screen.getByRole('button', { name: 'Ask anew' }))
  await screen.findByText(/You are offline\..*Kept here just now\./)
  expect(screen.getByText('0 prompts')).toBeOnTheScreen()
  server.comeBack()
  await user.press(screen.getByRole('button', { name: 'Ask anew' }))
  await waitFor(() => expect(screen.queryByText(/You are offline/)).toBeNull())
})

test('with nothing kept it says why, and one press asks again', async () => {
  await show()
  await screen.findByText('no-connection')
  server.answer(listPrompts, () => ({ items: [] }))
  await user.press(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('0 prompts')
})
