import type { FirstLanguage, Output, Parsed } from '@truegul/contract'
import type { listDisputes as operation } from '@truegul/contract/console'
import { listDisputes as list } from '@truegul/operators'
import type { Context } from '../context.ts'
import type { OperatorCall } from '../handler.ts'
import { readCursor, writeCursor } from '../submissions/page-cursor.ts'
import { act } from './act.ts'
import { wired } from './wired.ts'

/** Disputes of all learners, newest first. */
export async function listDisputes(
  context: Context,
  { cursor, limit, openOnly }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  const after = readCursor(cursor)
  const { disputes } = await act(context, call, 'list-disputes', async (query, actor) => ({
    disputes: await list(query, actor, { after, limit, openOnly: openOnly === 'true' }),
  }))
  const last = disputes.length === limit ? disputes.at(-1) : undefined
  return {
    items: disputes.map(({ position: _position, ...dispute }) =>
      wired({ ...dispute, firstLanguage: dispute.firstLanguage as FirstLanguage | null }),
    ),
    nextCursor: last ? writeCursor({ position: last.position, id: last.submissionId }) : null,
  }
}
