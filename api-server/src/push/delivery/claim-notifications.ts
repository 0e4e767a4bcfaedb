import type { Language, Platform } from '@truegul/contract'
import type { Database, Statement } from '../../database/database.ts'
import { isOff } from '../../switches.ts'

/** Milliseconds for which one server has a notification for itself: longer than any send. After a crash another one sends it then. */
export const LEASE = 30_000
/** Hours after which nobody needs to be told any more. */
export const GIVEN_UP_AFTER = 24

export type State =
  | 'waiting'
  | 'sent'
  | 'not-configured'
  | 'switched-off'
  | 'not-needed'
  | 'superseded'
  | 'token-gone'
  | 'token-dead'
  | 'refused'
  | 'given-up'

/** `state`: `waiting` when it is to be sent now, otherwise why it is not, which is stored already. */
export type Claimed = {
  id: string
  state: State
  attempts: number
  kind: 'result' | 'failed'
  submission_id: string
  created_at: Date
  claimed_at: Date
} & ({ token: null } | Target)

/** What only a living token has. */
type Target = {
  token: string
  token_id: string
  environment: 'development' | 'production'
  language: Language
  prompt_id: string
}

/**
 * Of the notifications that are due, those that are still wanted; the others end here. None while operators have them switched off. A server that lost the race for a row finds it
 * due later, because the row is read again once it is locked.
 */
const claim: Statement = {
  name: 'claim-notifications',
  text: `
    with due as (
      select id, submission_id, token_id, kind, created_at from push_notifications
      where platform = $1 and state = 'waiting' and due_at <= now() and not ${isOff('push')}
      order by due_at limit $2 for update skip locked
    ), looked as (
      select due.*, p.token, p.environment, u.language, s.prompt_id, case
        when p.id is null then 'token-gone'
        when not u.notifications then 'switched-off'
        when s.seen_at is not null or s.status <> case due.kind when 'result' then 'completed' else 'failed' end then 'not-needed'
        when exists (
          select from push_notifications n where n.submission_id = due.submission_id and n.token_id = due.token_id
            and n.created_at > due.created_at) then 'superseded'
        when due.created_at < now() - $3 * interval '1 hour' then 'given-up'
        when $4 then 'waiting'
        else 'not-configured' end as state
      from due join submissions s on s.id = due.submission_id join users u on u.id = s.user_id
      left join push_tokens p on p.id = due.token_id and p.user_id = s.user_id
    )
    update push_notifications n set state = looked.state, attempts = n.attempts + 1,
      due_at = now() + $5 * interval '1 ms', ended_at = case when looked.state = 'waiting' then null else now() end
    from looked where n.id = looked.id
    returning n.id, n.state, n.attempts, n.kind, n.submission_id, n.created_at, now() as claimed_at,
      looked.token, n.token_id, looked.environment, looked.language, looked.prompt_id`,
}

/** Takes at most so many notifications of a vendor that are due, for this server alone. */
export const claimNotifications = (
  database: Database,
  { platform, most, isConfigured }: { platform: Platform; most: number; isConfigured: boolean },
): Promise<Claimed[]> => database.query<Claimed>(claim, [platform, most, GIVEN_UP_AFTER, isConfigured, LEASE])
