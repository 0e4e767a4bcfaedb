import { type deleteDraft as operation, type Parsed, Problem } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { LearnerCall } from '../handler.ts'

/** Deletes a draft. */
export async function deleteDraft(
  { database }: Context,
  { id }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<null> {
  const { numDeletedRows } = await database.tables
    .deleteFrom('writings')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new Problem('not-found', 'There is no such draft.')
  return null
}
