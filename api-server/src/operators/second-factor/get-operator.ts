import type { Output } from '@truegul/contract'
import type { getOperator as operation } from '@truegul/contract/console'
import type { Context } from '../../context.ts'
import type { Call } from '../../handler.ts'
import { livingSession } from '../../sessions/living-session.ts'
import { readFactor } from './factor-row.ts'

/** The signed-in operator, for a console that has to know what to ask for next. */
export async function getOperator(
  context: Context,
  _input: object,
  { userId, sessionId }: Call<'operator-at-door'>,
): Promise<Output<typeof operation>> {
  const [{ shown_until }, factor] = await Promise.all([
    livingSession(context, { userId, sessionId }),
    readFactor(context.database.query, userId),
  ])
  return {
    id: userId,
    email: factor.email,
    isSetUp: factor.is_confirmed,
    shownUntil: shown_until?.toISOString() ?? null,
    recoveryCodesLeft: factor.recovery_codes,
  }
}
