import { Problem } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { Learner } from '../access-tokens.ts'

/** Seconds for which a session that was given the password may export and delete. */
const FRESH_SECONDS = 15 * 60

const fresh: Statement = {
  name: 'session-with-fresh-password',
  text: `select 1 as fresh from sessions where id = $1 and password_given_at > now() - $2 * interval '1 second'`,
}

/**
 * Lets a session go on that began, or was given the password again, a moment ago.
 *
 * @throws Problem `password-needed`
 */
export async function requireFreshPassword({ database }: Context, { sessionId }: Learner): Promise<void> {
  const found = await database.query(fresh, [sessionId, FRESH_SECONDS])
  if (found.length === 0) {
    throw new Problem(
      'password-needed',
      'Give your password again first, so that nobody else does this on your device.',
    )
  }
}
