import type { Query, Statement } from '../../database/database.ts'
import type { LinkPurpose } from '../../links/take-link.ts'
import type { BetaMail, NewsMail } from '../texts/mail-words.ts'

/** A mail that this server is to send now, with what has to be known of whom it is for. */
export type ClaimedMail = {
  id: string
  kind: LinkPurpose | 'address-changed' | 'password-changed' | BetaMail | NewsMail
  address: string
  /** With this one. */
  attempts: number
  /** Null: nobody has this address. */
  user_id: string | null
  /** Of an applicant for the beta, with or without an account. */
  application_id: string | null
  /** What their mails name: the code that they may sign up with, null once they did, and where their devices get the app. */
  invite: { code: string | null; expires_at: string | null; ios: string | null; android: string | null } | null
  /** Of whoever reads it. */
  language: 'en' | 'ko' | null
  /** Another account has the address already. */
  is_taken: boolean
  /** Nothing is left to confirm. */
  is_confirmed: boolean
  /** The same was asked for again meanwhile. */
  is_superseded: boolean
  /** Of this kind, sent to the account in the last hour. */
  sent_lately: number
}

/** Longer than an attempt may take: a server that died lets its mails go when the lease ends. */
export const LEASE_SECONDS = 90

const claim: Statement = {
  name: 'claim-mails',
  text: `
    with claimed as (
      update mails set leased_until = now() + $2 * interval '1 second', attempts = attempts + 1
      where id in (
        select id from mails where state = 'waiting' and due_at <= now() and (leased_until is null or leased_until < now())
        order by due_at limit $1 for update skip locked
      )
      returning id, kind, address, attempts, user_id, application_id, created_at
    )
    select c.id, c.kind, c.address, c.attempts, u.id as user_id, a.id as application_id,
      coalesce(taken.language, u.language, a.language) as language,
      case when a.state = 'accepted' then jsonb_build_object(
        'code', case when i.used < i.max_uses and i.revoked_at is null and i.expires_at > now() then i.code end,
        'expires_at', i.expires_at,
        'ios', case when 'ios' = any(a.devices) then w.ios_link end,
        'android', case when 'android' = any(a.devices) then w.android_link end
      ) end as invite,
      taken.id is not null as is_taken,
      c.kind = 'confirm-address' and (u.email_confirmed_at is not null or u.email <> c.address) as is_confirmed,
      c.kind in ('reset', 'confirm-address', 'change-address', 'beta-confirm', 'feedback-reply') and exists (
        select from mails n where n.state = 'waiting' and n.kind = c.kind and n.created_at > c.created_at
          and (n.user_id = c.user_id or n.application_id = c.application_id or (c.kind = 'reset' and lower(n.address) = lower(c.address)))
      ) as is_superseded,
      (select count(*)::int from mails s where (s.user_id = u.id or s.application_id = a.id) and s.kind = c.kind and s.state in ('sent', 'kept')
        and s.created_at > now() - interval '1 hour') as sent_lately
    from claimed c
    left join users u on u.id = case
      when c.kind = 'reset' then (select id from users where lower(email) = lower(c.address)) else c.user_id end
    left join beta_applications a on a.id = c.application_id
    left join invites i on i.code = a.invite_code
    left join beta_waves w on w.number = a.wave
    left join users taken on c.kind = 'change-address' and lower(taken.email) = lower(c.address) and taken.id <> c.user_id`,
}

/** Takes up to `most` mails that are due, so that no other server sends them meanwhile. */
export const claimMails = (query: Query, most: number): Promise<ClaimedMail[]> =>
  query<ClaimedMail>(claim, [most, LEASE_SECONDS])
