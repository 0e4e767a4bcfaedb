import { type Output, type Parsed, Problem } from '@truegul/contract'
import type { decideApplications as operation } from '@truegul/contract/console'
import { type Actor, newInviteCode, noteAction, type Query, type Statement } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'
import { lockPlaces } from '../waves/lock-places.ts'

type Wish = Parsed<typeof operation>

/** Days that an applicant's own code is good for. */
const CODE_DAYS = 30

const lockApplications: Statement = {
  name: 'lock-applications',
  text: 'select id, state, email from beta_applications where id = any($1) and email is not null order by id for update',
}

/** A code each, for one account; the mail is written in the transaction that decides. */
const accept: Statement = {
  name: 'accept-applications',
  text: `
    with chosen as (
      select * from unnest($1::uuid[], $2::text[]) as chosen (id, code)
    ), invite as (
      insert into invites (code, max_uses, expires_at, note, wave)
      select code, 1, now() + interval '${CODE_DAYS} days', 'applicant', $3 from chosen
    ), accepted as (
      update beta_applications a set state = 'accepted', wave = $3, invite_code = c.code, decided_at = now()
      from chosen c where a.id = c.id returning a.id, a.email
    )
    insert into mails (application_id, kind, address) select id, 'beta-invite', email from accepted`,
}

const putAside: Statement = {
  name: 'put-aside-applications',
  text: `
    with decided as (
      update beta_applications set state = $2, decided_at = now() where id = any($1) returning id, email
    )
    insert into mails (application_id, kind, address) select id, $3, email from decided`,
}

/** From what an applicant may come to what. Nobody falls out of the beta by a slip of a hand: who is accepted stays so. */
const FROM = {
  accept: ['applied', 'waitlisted', 'declined'],
  waitlist: ['applied', 'declined'],
  decline: ['applied', 'waitlisted'],
} as const satisfies Record<Wish['decision'], readonly string[]>

/** Decides on applicants, all or none, each told by mail. @throws Problem `not-found`, `wave-full` */
export async function decideApplications(
  context: Context,
  wish: Wish,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  const done = await act(context, call, 'decide-applications', (query, actor) => decide(query, actor, wish))
  context.nudgeMails()
  return done
}

async function decide(query: Query, actor: Actor, { applicationIds, decision, wave, reason }: Wish) {
  const wanted = [...new Set(applicationIds)]
  const room = wave === undefined ? null : await lockPlaces(query, wave)
  const found = await query<{ id: string; state: string }>(lockApplications, [wanted])
  if (found.length < wanted.length) {
    throw new Problem('not-found', 'Some of these applications are not there any more; load the list anew.')
  }
  const ids = found.filter(({ state }) => FROM[decision].some((from) => from === state)).map(({ id }) => id)
  if (room !== null && ids.length > room) {
    throw new Problem(
      'wave-full',
      `The wave has room for ${room} more, and you chose ${ids.length}; nothing was changed.`,
    )
  }
  if (decision === 'accept') await query(accept, [ids, ids.map(newInviteCode), wave])
  if (decision === 'waitlist') await query(putAside, [ids, 'waitlisted', 'beta-waitlist'])
  if (decision === 'decline') await query(putAside, [ids, 'declined', 'beta-decline'])
  await noteAction(query, actor, {
    action: 'decide-applications',
    reason: `${decision} ${ids.length}: ${reason}`.slice(0, 500),
  })
  return { changed: ids.length, unchanged: wanted.length - ids.length }
}
