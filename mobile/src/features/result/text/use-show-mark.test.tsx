import { fireEvent, render, screen } from '@testing-library/react-native'
import { useEffect, useMemo, useRef } from 'react'
import { ScrollView, View } from 'react-native'
import '@/lib/words/i18n'
import { EssayText } from './essay-text'
import type { Mark } from './marks/marks'
import { useShowMark } from './use-show-mark'

const TEXT = '가나다 라마바 사아자 차카타 파하'
const mark = (number: number, start: number, end: number): Mark => ({
  number,
  start,
  end,
  original: TEXT.slice(start, end),
  criterion: 'language',
  correction: null,
  lost: [],
})
const MARKS = [mark(1, 0, 3), mark(2, 12, 15)]
const LINES = ['가나다1 라마바 ', '사아자 ', '차카타2 파하'].map((text, index) => ({ text, y: 300 * index }))
/** Points from the top of what scrolls to the text. */
const TOP = 120

let scroll: ScrollView | null = null

/** The text of a result with one mark open, in something that scrolls. */
function Result({ open }: { open: number | null }) {
  const ref = useRef<ScrollView>(null)
  const marks = useMemo(() => MARKS, [])
  const { show, top, essay } = useShowMark(ref, TEXT, marks)
  useEffect(() => {
    scroll = ref.current
    // what a phone would measure
    jest.mocked(essay.ref.current!.measureLayout).mockImplementation((_from, tell) => tell(0, TOP, 350, 900))
    if (open !== null) show(open, { focus: true })
  }, [open, show, essay.ref])
  return (
    <ScrollView ref={ref}>
      <View ref={top}>
        <EssayText text={TEXT} marks={marks} open={open} isDone={() => false} onOpen={() => {}} layout={essay} />
      </View>
    </ScrollView>
  )
}

const scrolledTo = () => jest.mocked(scroll!.scrollTo).mock.calls.map(([to]) => to)
const layOut = () => fireEvent(screen.getByTestId('essay'), 'textLayout', { nativeEvent: { lines: LINES } })

beforeEach(() => jest.clearAllMocks())

test('a jump to a mark scrolls to its line as soon as the lines are known', async () => {
  await render(<Result open={2} />)
  expect(scrolledTo()).toEqual([])
  await layOut()
  expect(scrolledTo()).toEqual([{ y: TOP + 600 - 72, animated: true }])
})

test('the next mark is scrolled to at once, and one at the beginning not above the top', async () => {
  await render(<Result open={null} />)
  await layOut()
  expect(scrolledTo()).toEqual([])
  await screen.rerender(<Result open={2} />)
  await screen.rerender(<Result open={1} />)
  expect(scrolledTo()).toEqual([
    { y: TOP + 600 - 72, animated: true },
    { y: TOP - 72, animated: true },
  ])
})
