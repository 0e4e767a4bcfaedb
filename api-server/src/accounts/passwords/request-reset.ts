import type { requestReset as operation, Parsed } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { Call } from '../../handler.ts'
import { tellSecurity } from '../../security-events.ts'
import { subnet } from '../../sessions/guesses/guess-keys.ts'

const ask: Statement = { name: 'ask-for-reset', text: `insert into mails (kind, address) values ('reset', $1)` }

/**
 * Has a link mailed to whoever has an account with this address. Whether anybody has is looked up when the mail is sent: so answer
 * and work are the same here, and tell nobody who has an account.
 */
export async function requestReset(
  context: Context,
  { email }: Parsed<typeof operation>,
  { request }: Call,
): Promise<null> {
  context.callLimits.take('requestReset', subnet(request.ip))
  await context.database.query(ask, [email])
  context.metrics.passwordResets.inc({ step: 'asked' })
  tellSecurity(context, 'password-reset-asked', { requestId: request.id })
  context.nudgeMails()
  return null
}
