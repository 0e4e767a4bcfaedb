import { Problem } from '@truegul/contract'
import type { Query, Statement } from '@truegul/operators'

const lock: Statement = { name: 'lock-wave', text: 'select places from beta_waves where number = $1 for update' }

/** Apart from the lock: a statement that waited sees who was there when it began. */
const count: Statement = {
  name: 'count-accepted',
  text: `select count(*)::int as accepted from beta_applications where wave = $1 and state = 'accepted'`,
}

/** Places that a wave has left, which nobody else takes before the transaction ends. @throws Problem `not-found` */
export async function lockPlaces(query: Query, wave: number): Promise<number> {
  const [found] = await query<{ places: number }>(lock, [wave])
  if (!found) throw new Problem('not-found', `There is no wave ${wave}; make it first.`)
  const [row] = await query<{ accepted: number }>(count, [wave])
  return found.places - row!.accepted
}
