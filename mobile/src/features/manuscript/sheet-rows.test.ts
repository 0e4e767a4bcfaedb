import { CELLS_IN_A_ROW, countCells } from '@truegul/topik'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sheetRows } from './sheet-rows'

const parts = fc.constantFrom(
  '한',
  '국',
  ' ',
  '.',
  ',',
  '?”',
  '…',
  '2026',
  'ab',
  'K',
  '\n',
  '각'.normalize('NFD'),
  '👨‍👩‍👧',
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(parts, { maxLength: 150 }).map((found) => found.join('')),
)

test('the squares of any text, read in order, are the text without its spaces', () => {
  const property = fc.property(texts, (text) => {
    const read = sheetRows(text)
      .rows.flat()
      .map(({ shown }) => shown)
      .join('')
    expect(read).toBe(text.replace(/\s/g, ''))
  })
  fc.assert(property, { numRuns: 500 })
})

test('every row has twenty squares, and the count is the counter’s', () => {
  const property = fc.property(texts, (text) => {
    const { rows, cells } = sheetRows(text)
    expect(cells).toBe(countCells(text))
    expect(rows).toHaveLength(Math.ceil(cells / CELLS_IN_A_ROW))
    for (const row of rows) expect(row).toHaveLength(CELLS_IN_A_ROW)
  })
  fc.assert(property)
})

test('a full stop stands low; a closing mark behind a full row shares the last square', () => {
  const full = '가나다라마바사아자차카타파하거너더러머'
  expect(sheetRows('끝.').rows[0]![2]).toEqual({ shown: '.', crowd: 'one', isLow: true })
  expect(sheetRows(`${full}.`).rows[0]!.at(-1)).toEqual({ shown: '머.', crowd: 'two', isLow: false })
  expect(sheetRows(`${full} ?”`).rows[0]!.at(-1)).toEqual({ shown: '머?”', crowd: 'more', isLow: false })
})

test('a syllable typed as its parts and joined pictures are alone in their squares', () => {
  expect(sheetRows('각'.normalize('NFD')).rows[0]![1]).toMatchObject({ crowd: 'one' })
  expect(sheetRows('12').rows[0]![1]).toMatchObject({ crowd: 'two' })
})
