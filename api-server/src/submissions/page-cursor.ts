import { Problem } from '@truegul/contract'
import { z } from 'zod'

/** The last item of a page: its time to the microsecond, as PostgreSQL keeps it, and its id. */
const Cursor = z.tuple([z.iso.datetime({ precision: 6 }).refine((time) => !time.startsWith('0000')), z.uuid()])
type Cursor = z.infer<typeof Cursor>

/** SQL of the time in a cursor; `time` is SQL, too. */
export const positionOf = (time: string) =>
  `to_char(${time} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position`

export const writeCursor = (last: { position: string; id: string }): string =>
  Buffer.from(JSON.stringify([last.position, last.id] satisfies Cursor)).toString('base64url')

/** Nulls for the first page. @throws Problem `invalid-input` for anything that `writeCursor` did not write. */
export function readCursor(text: string | undefined): Cursor | [null, null] {
  if (text === undefined) return [null, null]
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  } catch {
    const errors = [{ field: 'cursor', message: 'must be the nextCursor of an earlier page' }]
    throw new Problem('invalid-input', 'cursor must be the nextCursor of an earlier page.', { errors })
  }
}
