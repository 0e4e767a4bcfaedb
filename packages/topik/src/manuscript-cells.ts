import { type Grapheme, graphemes } from './graphemes.ts'

/** Cells in a row of the answer sheet. */
export const CELLS_IN_A_ROW = 20

/**
 * One square: what stands in it, and where that is in the text (UTF-16 code units, `text.slice(start, end)`).
 * Empty text with `start === end`: the indent of a paragraph or the second half of an ellipsis.
 */
export type ManuscriptCell = { text: string; start: number; end: number }

type Kind = 'space' | 'digit' | 'lowercase' | 'ellipsis' | 'opening' | 'closing' | 'other'
type Cell = { start: number; end: number; kind: Kind | 'indent' | 'half'; graphemes: number }
type Sheet = { rows: Cell[][]; spaces: Grapheme[]; before: Kind }

/**
 * Lays a text out on squared paper (원고지) of 20 cells a row. `rows` hold the used cells only; `cells` is the place of the
 * last used cell on the sheet: every row but the last counts 20, blanks and the unused end of a paragraph's last row included.
 *
 * A syllable, a space, a mark or any other grapheme takes a cell; digits and lowercase Latin letters go two to a cell, counted
 * from the start of their run; an ellipsis (… or ……) takes two. Each line with text is a paragraph: it starts with one empty
 * cell, which takes in the spaces typed before it; blank lines make no row. Spaces where a row is full or at the end of a
 * paragraph are dropped. Closing marks never start a row: where the row is full they share its last cell.
 * The rules and their sources: docs/decisions/manuscript-cells.md. Takes any string, in linear time.
 */
export function layOutManuscript(text: string): { rows: ManuscriptCell[][]; cells: number } {
  const sheet: Sheet = { rows: [], spaces: [], before: 'space' }
  let atStart = true
  for (const grapheme of graphemes(text)) {
    if (grapheme.isLineBreak) {
      sheet.spaces = []
      atStart = true
    } else if (isSpace(grapheme)) {
      sheet.spaces.push(grapheme)
    } else {
      if (atStart) startParagraph(sheet, grapheme)
      place(sheet, grapheme)
      atStart = false
    }
  }
  const rows = sheet.rows.map((row) => row.map(({ start, end }) => ({ text: text.slice(start, end), start, end })))
  return { rows, cells: cellsOf(rows) }
}

/** Place of the last used cell of a text on the sheet, as `layOutManuscript` counts it; 0 for a text without a character. */
export function countCells(text: string): number {
  return layOutManuscript(text).cells
}

function cellsOf(rows: readonly ManuscriptCell[][]): number {
  return Math.max(0, rows.length - 1) * CELLS_IN_A_ROW + (rows.at(-1)?.length ?? 0)
}

function startParagraph(sheet: Sheet, first: Grapheme): void {
  const start = sheet.spaces[0]?.start ?? first.start
  sheet.rows.push([{ start, end: first.start, kind: 'indent', graphemes: 0 }])
  sheet.spaces = []
  sheet.before = 'space'
}

function place(sheet: Sheet, grapheme: Grapheme): void {
  const kind = kindOf(grapheme, sheet.spaces.length > 0 ? 'space' : sheet.before)
  for (const space of sheet.spaces) if (!isFull(sheet)) add(sheet, space, 'space')
  sheet.spaces = []
  sheet.before = kind
  const last = lastCell(sheet)
  const hangs = (kind === 'closing' || kind === 'ellipsis') && isFull(sheet)
  if (hangs || isSecondHalf(last, grapheme, kind)) {
    extend(last, grapheme, kind)
    return
  }
  add(sheet, grapheme, kind)
  if (kind === 'ellipsis' && !isFull(sheet)) add(sheet, { start: grapheme.end, end: grapheme.end }, 'half')
}

function isSecondHalf(last: Cell, grapheme: Grapheme, kind: Kind): boolean {
  if (last.end !== grapheme.start) return false
  if (kind === 'ellipsis') return last.kind === 'half'
  return (kind === 'digit' || kind === 'lowercase') && last.kind === kind && last.graphemes === 1
}

/** Puts a grapheme into a cell that is in use; spaces dropped between the two are then inside it. */
function extend(cell: Cell, grapheme: Grapheme, kind: Kind): void {
  cell.end = grapheme.end
  cell.kind = kind
  cell.graphemes++
}

function add(sheet: Sheet, { start, end }: { start: number; end: number }, kind: Cell['kind']): void {
  const cell: Cell = { start, end, kind, graphemes: 1 }
  if (isFull(sheet)) sheet.rows.push([cell])
  else sheet.rows.at(-1)!.push(cell)
}

function isFull(sheet: Sheet): boolean {
  return sheet.rows.at(-1)!.length === CELLS_IN_A_ROW
}

function lastCell(sheet: Sheet): Cell {
  return sheet.rows.at(-1)!.at(-1)!
}

function isSpace(grapheme: Grapheme): boolean {
  return /^\s$/.test(grapheme.text)
}

const OPENING = /^[([{<（［｛＜〔《〈「『【“‘‹«]$/
const CLOSING = /^[)\]}>）］｝＞〕》〉」』】”’›».,?!:;·・．，？！：；。、‥]$/
const DIGIT = /^[0-9０-９]$/
// Full-width digits and letters are typed by accident and written on paper like all others.
const LOWERCASE = /^(?=\p{Ll})[a-zß-ɏａ-ｚ]\p{M}*$/u

/** Kind of a grapheme that is no space. Decomposed first, so that é is e with its accent whichever way it was typed. */
function kindOf(grapheme: Grapheme, before: Kind): Kind {
  const text = grapheme.text.normalize('NFD')
  if (DIGIT.test(text)) return 'digit'
  if (LOWERCASE.test(text)) return 'lowercase'
  if (text === '…') return 'ellipsis'
  if (OPENING.test(text)) return 'opening'
  if (CLOSING.test(text)) return 'closing'
  // A straight quotation mark opens where nothing is before it to be closed.
  if (/^["'＂＇]$/.test(text)) return before === 'space' || before === 'opening' ? 'opening' : 'closing'
  return 'other'
}
