import { render, screen } from '@testing-library/react-native'
import { InApp } from '@/testing/in-app'
import { EssayText } from './essay-text'
import { marksOf } from './marks/marks'
import { piecesToCheck, standingToCheck } from './marks/pieces-to-check'

const TEXT = '카우나스는 예쁜다. 나는 카우나스를 좋아한다.'

function place(original: string, from = 0) {
  const start = TEXT.indexOf(original, from)
  return { start, end: start + original.length, original }
}

const CORRECTION = { ...place('예쁜다'), suggestion: '예쁘다', reason: 'An adjective.', kind: 'grammar' as const }
const MARKS = marksOf(TEXT, { corrections: [CORRECTION], ledger: [] })
const WORDS = [place('카우나스는'), place('카우나스를')]

test('words to check stand in the text beside the marks, and say what to do', async () => {
  await render(
    <EssayText text={TEXT} marks={MARKS} toCheck={WORDS} open={null} isDone={() => false} onOpen={() => {}} />,
    { wrapper: InApp },
  )
  expect(screen.getByLabelText('카우나스는, please check this word')).toBeVisible()
  expect(screen.getByLabelText('카우나스를, please check this word')).toBeVisible()
  expect(screen.getAllByTestId('to-check')).toHaveLength(2)
})

test('a word that does not stand there, or that a mark touches, is left out', () => {
  expect(standingToCheck(TEXT, [place('카우나스는'), { start: 0, end: 2, original: '없다' }])).toEqual([
    place('카우나스는'),
  ])
  expect(standingToCheck(TEXT, undefined)).toEqual([])
  const segment = { start: 0, text: TEXT.slice(0, 3) }
  expect(piecesToCheck(segment, WORDS)).toEqual([{ start: 0, text: '카우나', isToCheck: false }])
})
