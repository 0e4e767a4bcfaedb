import { CELLS_IN_A_ROW, layOutManuscript } from '@truegul/topik'

/** How large what stands in a square is drawn: alone, two together, or more. */
type Crowd = 'one' | 'two' | 'more'

export type Square = {
  /** What is drawn: what stands there, without spaces. */
  shown: string
  crowd: Crowd
  /** A full stop or a comma stands low at the left. */
  isLow: boolean
}

/** Squares of a sheet, each row filled up to its end, and how many of them the text takes. */
export type Sheet = { rows: Square[][]; cells: number }

const EMPTY: Square = { shown: '', crowd: 'one', isLow: false }
const LOW = /^[.,。、，．]$/
const TWO = 2

/** The squares of a text as `layOutManuscript` lays it out, with the unused end of each row. */
export function sheetRows(text: string): Sheet {
  const { rows, cells } = layOutManuscript(text)
  const full = rows.map((row) => {
    const unused = Array.from({ length: CELLS_IN_A_ROW - row.length }, () => EMPTY)
    return [...row.map((cell) => square(cell.text)), ...unused]
  })
  return { rows: full, cells }
}

function square(text: string): Square {
  const shown = text.replace(/\s/g, '')
  if (shown === '') return EMPTY
  // Composed, so that a letter and its accent or the parts of a syllable are not taken for a crowd.
  const { length } = [...shown.normalize('NFC').replace(/[\p{M}\p{Cf}]/gu, '')]
  return { shown, crowd: length <= 1 ? 'one' : length === TWO ? 'two' : 'more', isLow: LOW.test(shown) }
}
