import { Problem } from '@truegul/contract'
import { z } from 'zod'

/** The last item of a page: its time to the microsecond, as PostgreSQL keeps it, and its id. */
const Cursor = z.tuple([z.iso.datetime({ precision: 6 }).refine((time) => !time.startsWith('0000')), z.uuid()])
export type Cursor = z.infer<typeof Cursor>

export const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** @throws Problem `invalid-input` for anything that `writeCursor` did not write. */
export function readCursor(text: string): Cursor {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  } catch {
    const errors = [{ field: 'cursor', message: 'must be the nextCursor of an earlier page' }]
    throw new Problem('invalid-input', 'cursor must be the nextCursor of an earlier page.', { errors })
  }
}
