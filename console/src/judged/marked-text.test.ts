import { expect, test } from 'vitest'
import { markedText } from './marked-text.ts'

test('marks that overlap share the piece that both lie on', () => {
  const pieces = markedText('가나다라마', [
    { start: 0, end: 3 },
    { start: 2, end: 4 },
  ])
  expect(pieces.map(({ text, marks }) => [text, marks])).toEqual([
    ['가나', [0]],
    ['다', [0, 1]],
    ['라', [1]],
    ['마', []],
  ])
})

test('lines without a place mark nothing, and the text stays whole', () => {
  expect(markedText('가나다', [{}, { start: 5, end: 2 }])).toEqual([{ text: '가나다', start: 0, marks: [] }])
  expect(markedText('', [])).toEqual([])
})
