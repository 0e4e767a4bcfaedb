import type { SwitchName } from '@truegul/contract/console'
import type { Query, Statement } from './database/database.ts'

/** SQL: whether operators have this part switched off now. One whose end has passed is on, whoever looks. */
export const isOff = (name: SwitchName) =>
  `exists (select from switches where name = '${name}' and is_off and (ends_at is null or ends_at > now()))`

const one = (name: SwitchName): Statement => ({ name: `is-off-${name}`, text: `select ${isOff(name)} as is_off` })

/** Asked of the database each time, so that a switch works on all servers at once. */
export async function readIsOff(query: Query, name: SwitchName): Promise<boolean> {
  const [row] = await query<{ is_off: boolean }>(one(name), [])
  return row!.is_off
}
