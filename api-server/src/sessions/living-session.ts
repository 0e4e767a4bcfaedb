import { Problem } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'
import type { Learner } from './access-tokens.ts'

/** Seconds for which a session counts as one that has shown the second factor: a working day. */
export const SECOND_FACTOR_SECONDS = 12 * 3600

type Living = {
  is_suspended: boolean
  is_operator: boolean
  /** Null without the second factor, and once its time has passed. */
  shown_until: Date | null
}

const find: Statement = {
  name: 'living-session',
  text: `
    select u.suspended_at is not null as is_suspended, o.user_id is not null as is_operator,
      case when s.second_factor_at > now() - $3 * interval '1 second'
        then s.second_factor_at + $3 * interval '1 second' end as shown_until
    from sessions s join users u on u.id = s.user_id left join operators o on o.user_id = u.id
    where s.id = $1 and s.user_id = $2 and s.revoked_at is null`,
}

/** @throws Problem `session-ended`, `account-suspended` */
export async function livingSession({ database }: Context, { sessionId, userId }: Learner): Promise<Living> {
  const [living] = await database.query<Living>(find, [sessionId, userId, SECOND_FACTOR_SECONDS])
  if (!living) throw new Problem('session-ended', 'This session has ended; sign in again.')
  if (living.is_suspended) throw suspended()
  return living
}

export const suspended = () =>
  new Problem(
    'account-suspended',
    'This account is suspended. Essays that wait are still scored; write to whoever invited you to have it opened again.',
  )

export const secondFactorNeeded = () =>
  new Problem('second-factor-needed', 'This account is an operator’s: show the second factor of this session first.')
