import type { FailureCode } from '@truegul/contract'
import { accountHash } from './account-hash.ts'
import { noteAction } from './note-action.ts'
import type { Actor, Query, Statement } from './query.ts'

/** What an operator sees of a person: nothing that they wrote. */
export type Person = {
  id: string
  email: string
  language: 'en' | 'ko'
  createdAt: Date
  suspendedAt: Date | null
  isOperator: boolean
  /** The latest answer; false without any. */
  consentsToLlm: boolean
  /** Sessions that are alive. */
  sessions: number
  /** When a session was last started or renewed. */
  lastSeenAt: Date | null
  /** Most failed log-ins counted by one of the limits now. */
  failedLogIns: number
  essays: { total: number; waiting: number; failed: number; completed: number }
  /** The newest ten. */
  latestEssays: PersonsEssay[]
}

export type PersonsEssay = {
  id: string
  status: 'pending' | 'processing' | 'completed' | 'failed'
  failure: FailureCode | null
  createdAt: Date
  /** How often it was handed to the queue. */
  attempts: number
  disputedAt: Date | null
}

const byEmail: Statement = {
  name: 'person-by-email',
  text: 'select id, email from users where lower(email) = lower($1)',
}
const byId: Statement = { name: 'person-by-id', text: 'select id, email from users where id = $1' }

const read: Statement = {
  name: 'read-person',
  text: `
    select u.id, u.email, u.language, u.created_at as "createdAt", u.suspended_at as "suspendedAt",
      exists (select from operators where user_id = u.id) as "isOperator",
      coalesce((select llm from consents where user_id = u.id order by changed_at desc limit 1), false) as "consentsToLlm",
      (select count(*)::int from sessions where user_id = u.id and revoked_at is null) as sessions,
      (select max(t.created_at) from sessions s join refresh_tokens t on t.session_id = s.id where s.user_id = u.id) as "lastSeenAt",
      (select coalesce(max(failures), 0)::int from attempts where account_hash = $2 and window_ends_at > now()) as "failedLogIns",
      (select json_build_object(
          'total', count(*), 'waiting', count(*) filter (where status in ('pending', 'processing')),
          'failed', count(*) filter (where status = 'failed'), 'completed', count(*) filter (where status = 'completed'))
        from submissions where user_id = u.id) as essays
    from users u where u.id = $1`,
}

const readEssays: Statement = {
  name: 'read-persons-essays',
  text: `
    select s.id, s.status, s.failure, s.created_at as "createdAt", t.attempts, t.disputed_at as "disputedAt"
    from submissions s join tasks t on t.submission_id = s.id
    where s.user_id = $1 order by s.created_at desc, s.id desc limit 10`,
}

/** Reads the record of a person, by mail address or id; null when there is none. That it was looked for is written down either way. */
export async function findPerson(
  query: Query,
  actor: Actor,
  { email, id, reason }: { email?: string; id?: string; reason: string },
): Promise<Person | null> {
  const [known] = await (email === undefined
    ? query<{ id: string; email: string }>(byId, [id])
    : query<{ id: string; email: string }>(byEmail, [email]))
  await noteAction(query, actor, { action: 'find-person', personId: known?.id ?? null, reason })
  if (!known) return null
  const [person] = await query<Omit<Person, 'latestEssays'>>(read, [known.id, accountHash(known.email)])
  if (!person) return null
  return { ...person, latestEssays: await query<PersonsEssay>(readEssays, [known.id]) }
}
