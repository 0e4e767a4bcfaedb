export type Cell = string | number | null

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/

/**
 * Rows as CSV (RFC 4180), each line ended. Text that begins like a formula gets an apostrophe before it: a spreadsheet then shows it
 * and runs nothing. Numbers stay numbers, null is an empty cell.
 *
 * @example writeCsv([['day', 'usd'], ['2026-11-27', 1.5]]) // 'day,usd\r\n2026-11-27,1.5\r\n'
 */
export const writeCsv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
