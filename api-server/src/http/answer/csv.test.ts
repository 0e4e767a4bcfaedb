import { expect, test } from 'vitest'
import { writeCsv } from './csv.ts'

test('quotes what would break a line or a cell, and doubles quotes', () => {
  expect(writeCsv([['a,b', 'say "ja"', '두 줄\n글', ' x', 'plain']])).toBe(
    '"a,b","say ""ja""","두 줄\n글"," x",plain\r\n',
  )
})

test.each(['=1+1', '+82 10', '-2', '@SUM(A1)', '\tx', '\rx'])('shows %j, and no spreadsheet runs it', (text) => {
  const [line] = writeCsv([[text]]).split('\r\n')
  expect(line!.replace(/^"/, '')).toMatch(/^'/)
})

test('leaves numbers as they are, and nothing as an empty cell', () => {
  expect(writeCsv([[-1.5, null, 0], []])).toBe('-1.5,,0\r\n\r\n')
})
