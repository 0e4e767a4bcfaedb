import { type Output, type sendFeedback as operation, type Parsed, Problem } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { LearnerCall } from '../../handler.ts'

type Row = { is_own: boolean; is_new: boolean; received_at: Date | null }

/** An essay of somebody else is none; the id of somebody else's feedback is not told from a new one's. */
const send: Statement = {
  name: 'send-feedback',
  text: `
    with essay as (
      select $5::uuid is null or exists (select from submissions where id = $5 and user_id = $2) as is_own
    ), sent as (
      insert into feedback (id, user_id, kind, text, submission_id, may_read_essay, screen, app_version, platform, device, language,
        written_at)
      select $1, $2, $3, $4, $5, $6 and $5::uuid is not null, $7, $8, $9, $10, $11, $12 from essay where is_own
      on conflict (id) do nothing returning created_at
    )
    select is_own, exists (select from sent) as is_new,
      coalesce((select created_at from sent), (select created_at from feedback where id = $1 and user_id = $2)) as received_at
    from essay`,
}

/** Keeps what a tester says. Sent again under its id it stays as it came first. @throws Problem `not-found` */
export async function sendFeedback(
  { database, callLimits }: Context,
  { id, kind, text, submissionId, mayReadEssay, place, writtenAt }: Parsed<typeof operation>,
  { userId, reply }: LearnerCall,
): Promise<Output<typeof operation>> {
  callLimits.take('sendFeedback', userId)
  const { screen, appVersion, platform, device, language } = place
  const [row] = await database.query<Row>(send, [
    ...[id, userId, kind, text, submissionId, mayReadEssay, screen, appVersion, platform, device, language, writtenAt],
  ])
  if (!row?.is_own) throw new Problem('not-found', 'There is no such essay of yours; send the feedback without it.')
  if (!row.received_at) throw new Problem('not-found', 'This id is taken; send the feedback under a new one.')
  if (!row.is_new) reply.code(200)
  return { id, receivedAt: row.received_at.toISOString() }
}
