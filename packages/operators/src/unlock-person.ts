import { accountHash } from './account-hash.ts'
import { noteAction } from './note-action.ts'
import type { Actor, Query, Refusal, Statement } from './query.ts'

const find: Statement = { name: 'address-of-person', text: 'select email from users where id = $1' }
const forget: Statement = {
  name: 'forget-failed-log-ins',
  text: 'delete from attempts where account_hash = $1 returning failures',
}

/** Forgets the failed log-ins of a person's account, from wherever they came, so that the next one is looked at. */
export async function unlockPerson(
  query: Query,
  actor: Actor,
  { personId, reason }: { personId: string; reason: string },
): Promise<{ changed: boolean } | { refused: Refusal }> {
  const [person] = await query<{ email: string }>(find, [personId])
  if (!person) return { refused: 'not-found' }
  const forgotten = await query(forget, [accountHash(person.email)])
  await noteAction(query, actor, { action: 'unlock-person', personId, reason })
  return { changed: forgotten.length > 0 }
}
