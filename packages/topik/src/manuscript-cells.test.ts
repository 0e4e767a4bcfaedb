import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CELLS_IN_A_ROW, countCells, layOutManuscript } from './manuscript-cells.ts'

/** The rows as one line each, cells parted by |, the indent and spaces as they are. */
const rowsOf = (text: string) => layOutManuscript(text).rows.map((row) => row.map((cell) => cell.text).join('|'))
/** A first row of 20 used cells: the indent and 19 syllables. */
const FULL = '가나다라마바사아자차카타파하거너더러머'

describe('by hand', () => {
  test('a syllable, a space and a mark take a cell each after one empty cell', () => {
    expect(rowsOf('나는 간다.')).toEqual(['|나|는| |간|다|.'])
    expect(countCells('나는 간다.')).toBe(7)
  })

  test('a text without a character takes no cell', () => {
    for (const text of ['', ' ', '\n', ' \r\n\t\n']) expect(layOutManuscript(text)).toEqual({ rows: [], cells: 0 })
  })

  test('digits and lowercase letters go two to a cell from the start of their run, capitals one', () => {
    expect(rowsOf('2026년 175cm')).toEqual(['|20|26|년| |17|5|cm'])
    expect(rowsOf('What did')).toEqual(['|W|ha|t| |di|d'])
    expect(rowsOf('KTX와 mp3')).toEqual(['|K|T|X|와| |mp|3'])
    expect(rowsOf('1 2')).toEqual(['|1| |2'])
  })

  test('a point or a percent sign ends a run of digits', () => {
    expect(rowsOf('3.5%')).toEqual(['|3|.|5|%'])
    expect(rowsOf('1,200원')).toEqual(['|1|,|20|0|원'])
  })

  test('accents and full-width forms go two to a cell like plain ones', () => {
    expect(rowsOf('２０２６')).toEqual(['|２０|２６'])
    expect(rowsOf('café'.normalize('NFC'))).toEqual(['|ca|fé'.normalize('NFC')])
    expect(rowsOf('café'.normalize('NFD'))).toEqual(['|ca|fé'.normalize('NFD')])
    expect(rowsOf('Việt'.normalize('NFC'))).toEqual(['|V|iệ|t'.normalize('NFC')])
    expect(rowsOf('Việt'.normalize('NFD'))).toEqual(['|V|iệ|t'.normalize('NFD')])
  })

  test('twenty cells make a row, and the next row has no empty cell', () => {
    expect(rowsOf(`${FULL}버서`)).toEqual([`|${[...FULL].join('|')}`, '버|서'])
    expect(countCells(`${FULL}버서`)).toBe(22)
  })

  test('a run of digits goes on in the next row, two to a cell', () => {
    const text = `${FULL.slice(0, 18)}2026년`
    expect(rowsOf(text)[0]?.endsWith('러|20')).toBe(true)
    expect(rowsOf(text)[1]).toBe('26|년')
  })

  test('the second digit goes into the last cell of a full row', () => {
    expect(rowsOf(`${FULL.slice(0, 18)}12월`)[1]).toBe('월')
  })

  test('a space behind a full row is dropped, however many there are', () => {
    expect(rowsOf(`${FULL} 버서`)[1]).toBe('버|서')
    expect(rowsOf(`${FULL}   버서`)[1]).toBe('버|서')
    expect(countCells(`${FULL} 버서`)).toBe(22)
  })

  test('a space that still finds a cell in the row takes it', () => {
    expect(rowsOf(`${FULL.slice(0, 18)} 버서`)).toEqual([`|${[...FULL.slice(0, 18)].join('|')}| `, '버|서'])
  })

  test('two spaces take two cells, of those at the end of a row only what fits', () => {
    expect(rowsOf('가  나')).toEqual(['|가| | |나'])
    expect(rowsOf(`${FULL.slice(0, 18)}   버`)[1]).toBe('버')
  })

  test('a tab and a full-width space are spaces', () => {
    expect(rowsOf('가\t나\u3000다')).toEqual(['|가|\t|나|\u3000|다'])
  })

  test('closing marks share the last cell of a full row', () => {
    expect(rowsOf(`${FULL}. 버`)).toEqual([`|${[...FULL].join('|')}.`, '버'])
    expect(rowsOf(`${FULL}?” 버`)).toEqual([`|${[...FULL].join('|')}?”`, '버'])
    expect(countCells(`${FULL}.”`)).toBe(20)
  })

  test('a closing mark behind a dropped space shares the last cell too, with that space', () => {
    const { rows } = layOutManuscript(`${FULL} .`)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.at(-1)).toEqual({ text: '머 .', start: 18, end: 21 })
  })

  test('full-width marks take one cell like half-width ones and never start a row', () => {
    expect(rowsOf('네，네．')).toEqual(['|네|，|네|．'])
    expect(rowsOf(`${FULL}。버`)[1]).toBe('버')
  })

  test('a straight quotation mark closes behind a letter and opens behind a space', () => {
    expect(rowsOf(`${FULL}"라고`)[1]).toBe('라|고')
    expect(rowsOf(`${FULL} "버서"`)[1]).toBe('"|버|서|"')
  })

  test('an opening mark may start a row', () => {
    expect(rowsOf(`${FULL}(버)`)[1]).toBe('(|버|)')
    expect(rowsOf(`${FULL} ‘버’`)[1]).toBe('‘|버|’')
  })

  test('an ellipsis takes two cells, typed as one character or as two', () => {
    expect(rowsOf('글쎄….')).toEqual(['|글|쎄|…||.'])
    expect(rowsOf('글쎄…….')).toEqual(['|글|쎄|…|…|.'])
    expect(countCells('글쎄…')).toBe(5)
    expect(countCells('글쎄……')).toBe(5)
    expect(countCells('글쎄………')).toBe(7)
  })

  test('an ellipsis keeps to the end of its row', () => {
    expect(rowsOf(`${FULL}…버`)).toEqual([`|${[...FULL].join('|')}…`, '버'])
    expect(rowsOf(`${FULL.slice(0, 18)}……버`)).toEqual([`|${[...FULL.slice(0, 18)].join('|')}|……`, '버'])
  })

  test('full stops typed for an ellipsis are marks like any other', () => {
    expect(rowsOf('글쎄...')).toEqual(['|글|쎄|.|.|.'])
  })

  test('a paragraph starts a row with an empty cell, and the unused end of the row before counts', () => {
    expect(rowsOf('가나.\n다라.')).toEqual(['|가|나|.', '|다|라|.'])
    expect(countCells('가나.\n다라.')).toBe(24)
  })

  test('blank lines, also of spaces, make no row', () => {
    expect(rowsOf('\n가\n\n \r\n나\n')).toEqual(['|가', '|나'])
    expect(countCells('\n가\n\n \r\n나\n')).toBe(22)
  })

  test('spaces typed to indent a paragraph are its empty cell', () => {
    const { rows, cells } = layOutManuscript('  가\n\u3000나')
    expect(rows).toEqual([
      [
        { text: '  ', start: 0, end: 2 },
        { text: '가', start: 2, end: 3 },
      ],
      [
        { text: '\u3000', start: 4, end: 5 },
        { text: '나', start: 5, end: 6 },
      ],
    ])
    expect(cells).toBe(22)
  })

  test('spaces at the end of a paragraph are dropped', () => {
    expect(rowsOf('가  \n나 ')).toEqual(['|가', '|나'])
  })

  test('decomposed syllables, families and lone surrogates take one cell, with offsets into the text given', () => {
    const text = `${'각'.normalize('NFD')}👨‍👩‍👧\ud83d`
    expect(layOutManuscript(text).rows[0]?.slice(1)).toEqual([
      { text: text.slice(0, 3), start: 0, end: 3 },
      { text: '👨‍👩‍👧', start: 3, end: 11 },
      { text: '\ud83d', start: 11, end: 12 },
    ])
  })
})

const anyText = fc.string({ unit: 'binary', maxLength: 200 })
const essayPart = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('한', '국', '어', ' ', '다', '각'.normalize('NFD')) },
  { weight: 3, arbitrary: fc.constantFrom('.', ',', '?', '”', '’', '"', "'", ')', '…', '……', '。', '·') },
  { weight: 2, arbitrary: fc.constantFrom('2026', '7', 'ab', 'c', 'K', 'é', '%', '“', '(', '～') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\n', '\r\n', '\n\n', '\t', '  ', '\u3000', '👨‍👩‍👧', '\ud83d', '\u0301', '\u200d'),
  },
)
const essay = fc.array(essayPart, { maxLength: 120 }).map((parts) => parts.join(''))
const texts = fc.oneof(essay, essay, anyText)

describe('for any text', () => {
  test('cells stand in order, apart, and slice back to their text', () => {
    const property = fc.property(texts, (text) => {
      let position = 0
      for (const cell of layOutManuscript(text).rows.flat()) {
        expect(text.slice(cell.start, cell.end)).toBe(cell.text)
        expect(cell.start).toBeGreaterThanOrEqual(position)
        expect(cell.end).toBeGreaterThanOrEqual(cell.start)
        position = cell.end
      }
      expect(position).toBeLessThanOrEqual(text.length)
    })
    fc.assert(property, { numRuns: 1000 })
  })

  test('only spaces and line breaks are in no cell', () => {
    const property = fc.property(texts, (text) => {
      const written = layOutManuscript(text).rows.flat()
      expect(
        written
          .map((cell) => cell.text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''))
    })
    fc.assert(property, { numRuns: 1000 })
  })

  test('dropped spaces stand at the end of a full row, at the end of a paragraph or in a blank line', () => {
    const property = fc.property(texts, (text) => {
      const { rows } = layOutManuscript(text)
      const cells = rows.flatMap((row) => row.map((cell, index) => ({ ...cell, ends: index === CELLS_IN_A_ROW - 1 })))
      cells.forEach((cell, index) => {
        const next = cells[index + 1]
        const dropped = text.slice(cell.end, next?.start)
        if (dropped !== '' && !cell.ends) expect(next === undefined || /[\n\r\u2028\u2029]/.test(dropped)).toBe(true)
      })
    })
    fc.assert(property, { numRuns: 1000 })
  })

  test('a row has 1 to 20 cells and starts with no closing mark', () => {
    const property = fc.property(texts, (text) => {
      for (const row of layOutManuscript(text).rows) {
        expect(row.length).toBeGreaterThan(0)
        expect(row.length).toBeLessThanOrEqual(20)
        expect(row[0]?.text).not.toMatch(/^[.,?!:;)\]}>”’」』》〉…。、，．？！：；]/)
      }
    })
    fc.assert(property, { numRuns: 1000 })
  })

  test('the count is the place of the last cell', () => {
    const property = fc.property(texts, (text) => {
      const { rows, cells } = layOutManuscript(text)
      expect(cells).toBe(rows.length === 0 ? 0 : (rows.length - 1) * 20 + rows.at(-1)!.length)
      expect(countCells(text)).toBe(cells)
    })
    fc.assert(property)
  })

  test('composed and decomposed text, and any kind of line break, take the same cells', () => {
    const property = fc.property(texts, (text) => {
      const cells = countCells(text)
      expect(countCells(text.normalize('NFC'))).toBe(cells)
      expect(countCells(text.normalize('NFD'))).toBe(cells)
      expect(countCells(text.replace(/\r\n|[\n\r]/g, '\r\n'))).toBe(cells)
    })
    fc.assert(property, { numRuns: 1000 })
  })

  test('a word more never takes fewer cells', () => {
    const property = fc.property(essay, essay, (text, more) => {
      expect(countCells(`${text}\n${more}`)).toBeGreaterThanOrEqual(countCells(text))
    })
    fc.assert(property)
  })
})

// What would be quadratic (a cell or a run that grows for ever) takes minutes on these, not milliseconds.
test.each([
  ['syllables', '가'],
  ['closing marks', '.'],
  ['leading jamo', '\u1100'],
  ['combining marks', '\u0301'],
  ['joiners', '\u200d'],
  ['pictographs half joined', '👩\u0301'],
  ['spaces', ' '],
  ['line breaks', '\r\n'],
  ['ellipses', '…'],
  ['paragraphs', '가\n'],
])('100,000 %s are laid out', (_, unit) => {
  const text = unit.repeat(100_000)
  const written = layOutManuscript(text).rows.flat()
  expect(
    written
      .map((cell) => cell.text)
      .join('')
      .trim(),
  ).toBe(text.replace(/[\s]+/g, ''))
})
