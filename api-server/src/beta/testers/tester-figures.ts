import type { FunnelStage } from '@truegul/contract/console'

/** Days without a sign of life after which a tester is not active any more. */
const ACTIVE_DAYS = 7

/**
 * SQL of all who are or want to be testers, a row each, with what they did: whoever applied, and whoever signed up with a code that was given by hand.
 * Everything that counts testers counts these rows. Named `testers`.
 */
export const TESTERS = `
  people as (
    select a.id as application_id, a.email, a.state, a.language, a.first_language, a.aim, a.devices, a.exam_on::text as exam_on,
      a.channel, a.wave, a.applied_at, a.confirmed_at, a.decided_at, a.invited_at, u.id as person_id, u.created_at as signed_up_at,
      (a.reminded_to_open_at is not null)::int + (a.reminded_to_write_at is not null)::int as reminders
    from beta_applications a left join users u on u.invite_code = a.invite_code
    union all
    select null, u.email, 'accepted', u.language, null, null, '{}', null, null, i.wave, u.created_at, u.created_at, u.created_at,
      u.created_at, u.id, u.created_at, 0
    from users u join invites i on i.code = u.invite_code
    where i.note <> 'truegul verify'
      and not exists (select from beta_applications a where a.invite_code = u.invite_code)
      and not exists (select from operators o where o.user_id = u.id)
  ), month_money as (
    select user_id, sum(coalesce(cost_usd, reserved_usd)) as usd from llm_calls
    where created_at >= date_trunc('month', now() at time zone 'Asia/Seoul') at time zone 'Asia/Seoul' group by user_id
  ), testers as (
    select p.*, coalesce(e.essays, 0) as essays, e.first_essay_at, greatest(e.last_essay_at, seen.at, f.last_at) as last_active_at,
      coalesce(m.usd, 0) as month_usd, coalesce(f.feedback, 0) + coalesce(r.rated, 0) + coalesce(q.answered, 0) as feedback
    from people p
    left join (
      select user_id, count(*)::int as essays, min(created_at) as first_essay_at, max(created_at) as last_essay_at
      from submissions group by user_id
    ) e on e.user_id = p.person_id
    left join lateral (
      select max(t.created_at) as at from sessions s join refresh_tokens t on t.session_id = s.id where s.user_id = p.person_id
    ) seen on true
    left join (
      select user_id, count(*)::int as feedback, max(created_at) as last_at from feedback group by user_id
    ) f on f.user_id = p.person_id
    left join (
      select s.user_id, count(*)::int as rated from ratings g join submissions s on s.id = g.submission_id group by s.user_id
    ) r on r.user_id = p.person_id
    left join (
      select user_id, count(*)::int as answered from survey_answers where answered_at is not null group by user_id
    ) q on q.user_id = p.person_id
    left join month_money m on m.user_id = p.person_id
  )`

/** SQL of having come so far, on a row of `testers`. */
export const STAGES: Readonly<Record<FunnelStage, string>> = {
  applied: 'confirmed_at is not null',
  accepted: `state = 'accepted'`,
  invited: `state = 'accepted' and (invited_at is not null or person_id is not null)`,
  'signed-up': 'person_id is not null',
  'first-essay': 'essays > 0',
  active: `coalesce(last_active_at > now() - interval '${ACTIVE_DAYS} days', false)`,
  'gave-feedback': 'feedback > 0',
}
