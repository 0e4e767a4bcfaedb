import type { confirmPassword as operation, Parsed } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { LearnerCall } from '../../handler.ts'
import { requirePassword } from './require-password.ts'

const mark: Statement = {
  name: 'mark-password-given',
  text: 'update sessions set password_given_at = now() where id = $1',
}

/** Takes the password again, for what needs a session that was given it a moment ago. */
export async function confirmPassword(
  context: Context,
  { password }: Parsed<typeof operation>,
  { userId, sessionId }: LearnerCall,
): Promise<null> {
  await requirePassword(context, { userId, sessionId }, password)
  await context.database.query(mark, [sessionId])
  return null
}
