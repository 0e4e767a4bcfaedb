import type { ReactNode } from 'react'
import { Link } from '../../lib/address/link.tsx'
import { useWords } from '../../lib/words/use-words.ts'
import { words } from '../words.ts'

type Column<Row> = {
  /** Also what the server sorts by, where `order` names it. */
  id: string
  name: string
  /** In place of the name, such as a box that chooses all rows. */
  heading?: ReactNode
  cell: (row: Row) => ReactNode
  isNumber?: boolean
  /** The column that says which row this is. */
  isHead?: boolean
}

/** Sorted by the server: `by` and `order` as they are, and where another order is found. */
type Sorting = {
  by: string
  order: 'ascending' | 'descending'
  columns: readonly string[]
  to: (by: string, order: 'ascending' | 'descending') => string
}

type Props<Row> = {
  /** What the table is of, for who cannot see what stands around it. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  sorting?: Sorting
  empty?: string
}

/** A true table, that scrolls sideways in itself where the window is narrow. */
export function Table<Row>({ caption, columns, rows, keyOf, sorting, empty }: Props<Row>) {
  const t = useWords(words)
  if (rows.length === 0) return <p className="empty">{empty ?? t.nothing}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by the keyboard, too
    <section className="table" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.id} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ id, cell, isNumber, isHead }) =>
                isHead ? (
                  <th key={id} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} className={isNumber ? 'number' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type OfHeading<Row> = { column: Column<Row>; sorting: Sorting | undefined }

function Heading<Row>({ column: { id, name, heading = name, isNumber, isHead }, sorting }: OfHeading<Row>) {
  const className = isHead ? 'head' : isNumber ? 'number' : undefined
  if (!sorting?.columns.includes(id)) {
    return (
      <th scope="col" className={className}>
        {heading}
      </th>
    )
  }
  const isBy = sorting.by === id
  const next = isBy && sorting.order === 'descending' ? 'ascending' : 'descending'
  return (
    <th scope="col" className={className} aria-sort={isBy ? sorting.order : 'none'}>
      <Link to={sorting.to(id, next)} className="sort">
        {name}
        <span aria-hidden="true">{isBy ? (sorting.order === 'descending' ? ' ↓' : ' ↑') : ' ↕'}</span>
      </Link>
    </th>
  )
}
