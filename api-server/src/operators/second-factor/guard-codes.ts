import { Problem } from '@truegul/contract'
import type { Query } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { Call } from '../../handler.ts'
import { tellSecurity } from '../../security-events.ts'
import { secondFactorKeys } from '../../sessions/guesses/guess-keys.ts'

/**
 * Runs `work`, which looks at a code, in a transaction. A `wrong-code` of it counts as a guess and is told as a security event.
 *
 * @throws Problem what `work` throws, or `too-many-attempts`
 */
export async function guardCodes<T>(
  context: Context,
  { userId, request }: Call<'operator-at-door'>,
  work: (query: Query) => Promise<T>,
): Promise<T> {
  try {
    return await context.guesses.attempt(secondFactorKeys(userId), () => context.database.transaction(work))
  } catch (error) {
    if (error instanceof Problem) tellSecurity(context, 'second-factor-failed', { userId, requestId: request.id })
    throw error
  }
}

export const wrongCode = (what: string) =>
  new Problem('wrong-code', `This ${what} is wrong, past its time, or was used before; type a new one.`)
