import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { LearnerCall } from '../../handler.ts'

const ask: Statement = {
  name: 'ask-for-confirmation',
  text: `
    insert into mails (user_id, kind, address)
    select id, 'confirm-address', email from users where id = $1 and email_confirmed_at is null`,
}

/** Has another link mailed that confirms the address. */
export async function requestConfirmation(context: Context, _input: object, { userId }: LearnerCall): Promise<null> {
  context.callLimits.take('requestMail', userId)
  await context.database.query(ask, [userId])
  context.nudgeMails()
  return null
}
