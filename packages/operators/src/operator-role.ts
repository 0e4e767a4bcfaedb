import { hashCode, newCode } from './codes.ts'
import { noteAction } from './note-action.ts'
import type { Actor, Query, Statement } from './query.ts'

/** Hours for which an enrolment code is good. */
export const ENROLMENT_HOURS = 24

const find: Statement = {
  name: 'account-for-role',
  text: `select u.id, o.user_id is not null as "isOperator" from users u left join operators o on o.user_id = u.id
    where lower(u.email) = lower($1)`,
}

/** The sessions must show the new second factor. */
const grant: Statement = {
  name: 'grant-operator',
  text: `
    with codes as (
      delete from recovery_codes where user_id = $1
    ), shown as (
      update sessions set second_factor_at = null where user_id = $1
    )
    insert into operators (user_id, enrolment_hash, enrolment_ends_at)
    values ($1, $2, now() + ${ENROLMENT_HOURS} * interval '1 hour')
    on conflict (user_id) do update set enrolment_hash = excluded.enrolment_hash,
      enrolment_ends_at = excluded.enrolment_ends_at, totp_key = null, confirmed_at = null, last_step = null`,
}

const remove: Statement = { name: 'remove-operator', text: 'delete from operators where user_id = $1' }

type Known = { id: string; isOperator: boolean }

/** Makes an account an operator's and returns the code that sets up its second factor. Null without such an account. */
export const addOperator = (query: Query, actor: Actor, email: string) => enrol(query, actor, email, 'grant-role')

/** The same for an operator whose device is lost: the old second factor and its recovery codes are over. Null for nobody's address. */
export const resetOperator = (query: Query, actor: Actor, email: string) =>
  enrol(query, actor, email, 'reset-second-factor')

async function enrol(query: Query, actor: Actor, email: string, action: 'grant-role' | 'reset-second-factor') {
  const [person] = await query<Known>(find, [email])
  if (!person || person.isOperator === (action === 'grant-role')) return null
  const code = newCode()
  await query(grant, [person.id, hashCode(code)])
  await noteAction(query, actor, { action, personId: person.id })
  return code
}

/** Takes the role away. False when nobody with this address has it. */
export async function removeOperator(query: Query, actor: Actor, email: string): Promise<boolean> {
  const [person] = await query<Known>(find, [email])
  if (!person?.isOperator) return false
  await query(remove, [person.id])
  await noteAction(query, actor, { action: 'remove-role', personId: person.id })
  return true
}

export type Operator = { email: string; grantedAt: Date; confirmedAt: Date | null; recoveryCodes: number }

const list: Statement = {
  name: 'list-operators',
  text: `
    select u.email, o.granted_at as "grantedAt", o.confirmed_at as "confirmedAt",
      (select count(*)::int from recovery_codes where user_id = o.user_id) as "recoveryCodes"
    from operators o join users u on u.id = o.user_id order by o.granted_at, u.email`,
}

export const listOperators = (query: Query): Promise<Operator[]> => query<Operator>(list, [])
