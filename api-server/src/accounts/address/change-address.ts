import type { changeAddress as operation, Parsed } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { LearnerCall } from '../../handler.ts'
import { requirePassword } from '../../sessions/passwords/require-password.ts'

const ask: Statement = {
  name: 'ask-for-change-of-address',
  text: `insert into mails (user_id, kind, address) select id, 'change-address', $2 from users where id = $1`,
}

/**
 * Has a link mailed to another address. Nothing changes until it is opened there. An address that has an account already gets a mail
 * that says so, and the answer here is the same.
 */
export async function changeAddress(
  context: Context,
  { email, password }: Parsed<typeof operation>,
  { userId, sessionId }: LearnerCall,
): Promise<null> {
  await requirePassword(context, { userId, sessionId }, password)
  context.callLimits.take('requestMail', userId)
  await context.database.query(ask, [userId, email])
  context.nudgeMails()
  return null
}
