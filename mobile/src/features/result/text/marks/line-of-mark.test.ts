import { expect, test } from 'vitest'
import { lineOfMark } from './line-of-mark'
import type { Mark } from './marks'
import { segmentsOf } from './segments'

const TEXT = '가나다 라마바 사아자 차카타\n파하'
const mark = (number: number, start: number, end: number): Mark => ({
  number,
  start,
  end,
  original: TEXT.slice(start, end),
  criterion: 'language',
  correction: null,
  lost: [],
})
const MARKS = [mark(1, 0, 3), mark(2, 4, 7), mark(3, 8, 11), mark(4, 16, 18)]
/** With the numbers of the marks, as they are shown. */
const LINES = ['가나다1 라마바2 ', '사아자3 차카타\n', '파하4'].map((text, index) => ({ text, y: index * 30 }))
const yOf = (number: number, lines = LINES) => lineOfMark(lines, segmentsOf(TEXT, MARKS), number)?.y

test('a mark is in the line that shows its beginning, although numbers stand behind the marks before it', () => {
  expect([1, 2, 3, 4].map((number) => yOf(number))).toEqual([0, 0, 30, 60])
})

test('a mark that another one begins inside of is found at its own beginning', () => {
  const overlapping = [mark(1, 0, 11), mark(2, 4, 7)]
  const lines = ['가나다 ', '라마바2 ', '사아자1 차카타\n', '파하'].map((text, index) => ({ text, y: index * 30 }))
  const segments = segmentsOf(TEXT, overlapping)
  expect([lineOfMark(lines, segments, 1)?.y, lineOfMark(lines, segments, 2)?.y]).toEqual([0, 30])
})

test('there is no line for a mark that is none, nor before the text was laid out', () => {
  expect([yOf(9), yOf(1, [])]).toEqual([undefined, undefined])
})
