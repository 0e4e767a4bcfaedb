import { render, screen, userEvent } from '@testing-library/react-native'
import { useState } from 'react'
import { InApp } from '@/testing/in-app'
import { marksOf } from '../marks/marks'
import { useTries } from '../marks/use-tries'
import { MarkSheet } from './mark-sheet'

const TEXT = '나는 책이 읽는다. 그리고 학교에 공부한다.'
const MARKS = marksOf(TEXT, {
  corrections: [
    correct('책이', '책을', 'The verb takes an object.'),
    correct('학교에', '학교에서', 'It is where it happens.'),
  ],
  ledger: [],
})

function correct(original: string, suggestion: string, reason: string) {
  const start = TEXT.indexOf(original)
  return { kind: 'grammar' as const, start, end: start + original.length, original, suggestion, reason }
}

/** The sheet as the text tab holds it: the tries of one text stay while one pages. */
function Sheet() {
  const tries = useTries()
  const [number, setNumber] = useState<number | null>(1)
  const mark = MARKS.find((one) => one.number === number)
  if (!mark) return null
  return (
    <MarkSheet
      mark={mark}
      text={TEXT}
      all={MARKS.length}
      tries={tries}
      takesFocus={false}
      onSelect={setNumber}
      foot={null}
    />
  )
}

const user = userEvent.setup()
const field = () => screen.getByLabelText('Which particle belongs here?')
const press = (name: string) => user.press(screen.getByRole('button', { name }))

async function tryOut(text: string) {
  await user.clear(field())
  await user.type(field(), text)
  await press('Check')
}

beforeEach(async () => {
  await render(<Sheet />, { wrapper: InApp })
})

test('asks before it tells: the fix and its reason are not there at first', () => {
  expect(field()).toHaveDisplayValue('책이')
  expect(screen.queryByText('The verb takes an object.')).toBeNull()
  expect(screen.queryByText('책을')).toBeNull()
})

test('the right fix is recognised, also with a space behind it, and then its reason is read', async () => {
  await tryOut('책을 ')
  expect(screen.getByText('That is our fix, too.')).toBeOnTheScreen()
  expect(screen.getByText('The verb takes an object.')).toBeOnTheScreen()
})

test('another fix is not called wrong, gives nothing away, and may be tried again', async () => {
  await tryOut('책은')
  expect(screen.getByText(/yours may be right as well/)).toBeOnTheScreen()
  expect(screen.queryByText('The verb takes an object.')).toBeNull()
  await tryOut('책을')
  expect(screen.getByText('That is our fix, too.')).toBeOnTheScreen()
})

test('checking what stands in the text already says so', async () => {
  await press('Check')
  expect(screen.getByText(/That is what stands in your text/)).toBeOnTheScreen()
})

test('the fix can be asked for without a try, and is not praised as one', async () => {
  await press('Show the fix')
  expect(screen.getByText('The verb takes an object.')).toBeOnTheScreen()
  expect(screen.queryByText('That is our fix, too.')).toBeNull()
})

test('what was tried at a mark stays while one pages through the others, in a circle', async () => {
  await tryOut('책은')
  await press('Next mark')
  expect(field()).toHaveDisplayValue('학교에')
  await press('Next mark')
  expect(field()).toHaveDisplayValue('책은')
  expect(screen.getByText(/yours may be right as well/)).toBeOnTheScreen()
})
