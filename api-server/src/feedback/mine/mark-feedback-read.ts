import { type markFeedbackRead as operation, type Parsed, Problem } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { LearnerCall } from '../../handler.ts'

const read: Statement = {
  name: 'mark-feedback-read',
  text: `
    with mine as (select id from feedback where id = $1 and user_id = $2), read as (
      update notices set read_at = now() where feedback_id in (select id from mine) and user_id = $2 and read_at is null
    )
    select id from mine`,
}

/** Takes the replies to a feedback from what is new. @throws Problem `not-found` */
export async function markFeedbackRead(
  { database }: Context,
  { id }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<null> {
  const found = await database.query(read, [id, userId])
  if (found.length === 0) throw new Problem('not-found', 'There is no such feedback of yours.')
  return null
}
