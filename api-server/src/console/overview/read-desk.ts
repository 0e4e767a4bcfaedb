import { TESTFLIGHT_DAYS } from '@truegul/operators'
import type { Query, Statement } from '../../database/database.ts'
import { IS } from '../messages/message-states.ts'
import { type Facts, PATIENCE_DAYS } from './signs.ts'

type Counts = { waiting: number; sent: number; failed: number }
type Work = { applications: number; feedback: number; appeals: number; disputes: number }

/** Of the last 24 hours, but for what waits. */
const post: Statement = {
  name: 'overview-post',
  text: `
    select json_build_object(
        'waiting', (select count(*) from push_notifications where ${IS.waiting}),
        'sent', count(*) filter (where ${IS.sent}),
        'failed', count(*) filter (where ${IS.failed})) as push,
      (select json_build_object(
        'waiting', (select count(*) from mails where ${IS.waiting}),
        'sent', count(*) filter (where ${IS.sent}),
        'failed', count(*) filter (where ${IS.failed}))
        from mails where ended_at >= now() - interval '1 day') as mails,
      (select count(*) from mails where ended_at >= now() - interval '1 day' and state = 'given-up')::float8 as "mailsGivenUp"
    from push_notifications where created_at >= now() - interval '1 day'`,
}

const waiting = (rows: string, since: string, days: number) => `
  (select json_build_object('all', count(*), 'late', count(*) filter (where ${since} < now() - interval '${days} days')) from ${rows})`

/** What waits for an operator, and for longer than it should. */
const work: Statement = {
  name: 'overview-work',
  text: `
    select ${waiting(`beta_applications where state = 'applied'`, 'coalesce(confirmed_at, applied_at)', PATIENCE_DAYS.applications)} as applications,
      ${waiting(`feedback where status = 'new'`, 'created_at', PATIENCE_DAYS.feedback)} as feedback,
      ${waiting('appeals where settled_at is null', 'asked_at', PATIENCE_DAYS.appeals)} as appeals,
      ${waiting('tasks where disputed_at is not null and dispute_outcome is null', 'disputed_at', PATIENCE_DAYS.disputes)} as disputes`,
}

/** Of the stores: testers on Play while a wave with Android testers runs, and how long testers on iOS still have a build. */
const stores: Statement = {
  name: 'overview-stores',
  text: `
    with today as (select (now() at time zone 'Asia/Seoul')::date as day)
    select case when exists (
        select from beta_waves w, today where w.starts_on <= day and coalesce(w.ends_on, day) >= day and exists (
          select from beta_applications a where a.wave = w.number and a.state = 'accepted' and 'android' = any(a.devices)))
      then (select count(*) from beta_installs where store = 'play' and until is null)::float8 end as "playTesters",
      (select greatest(0, uploaded_on + ${TESTFLIGHT_DAYS} - day)::float8 from beta_builds, today where store = 'testflight'
        order by uploaded_on desc limit 1) as "buildDaysLeft"`,
}

type Waits = { all: number; late: number }

/** What goes out to people, and what waits on the operators' desk. */
export async function readDesk(query: Query) {
  const [sent, waits, beta] = await Promise.all([
    query<{ push: Counts; mails: Counts; mailsGivenUp: number }>(post, []),
    query<Record<keyof Work, Waits>>(work, []),
    query<Pick<Facts, 'playTesters' | 'buildDaysLeft'>>(stores, []),
  ])
  const { applications, feedback, appeals, disputes } = waits[0]!
  return {
    ...sent[0]!,
    work: { applications: applications.all, feedback: feedback.all, appeals: appeals.all, disputes: disputes.all },
    late: { applications: applications.late, feedback: feedback.late, appeals: appeals.late, disputes: disputes.late },
    ...beta[0]!,
  }
}
