import { type Output, type Parsed, Problem } from '@truegul/contract'
import type { importTesters as operation } from '@truegul/contract/console'
import { noteAction, type Query, type Statement } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'
import { readAddresses } from './read-addresses.ts'

type Counts = Pick<Output<typeof operation>, 'installed' | 'added' | 'left'>

/** Who is on the list and was not before has it from that day; who was and is not any more, until that day. */
const store: Statement = {
  name: 'import-testers',
  text: `
    with listed as (
      select id from beta_applications where lower(email) = any($2)
    ), day as (
      select coalesce($3::date, (now() at time zone 'Asia/Seoul')::date) as today
    ), gone as (
      delete from beta_installs using day where store = $1 and until is null and since >= today
        and application_id not in (select id from listed) returning 1
    ), ended as (
      update beta_installs set until = today from day where store = $1 and until is null and since < today
        and application_id not in (select id from listed) returning 1
    ), added as (
      insert into beta_installs (application_id, store, since) select id, $1, today from listed, day
      on conflict (store, application_id) where until is null do nothing returning 1
    )
    select (select count(*)::int from listed) as installed, (select count(*)::int from added) as added,
      (select count(*)::int from gone) + (select count(*)::int from ended) as left`,
}

const known: Statement = {
  name: 'known-addresses',
  text: 'select lower(email) as address from beta_applications where lower(email) = any($1)',
}

const UNKNOWN_SHOWN = 20

/** Takes over who has the app by the store's own list. @throws Problem `not-a-list` where no line has an address. */
export async function importTesters(
  context: Context,
  { store: name, csv, on, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  const addresses = readAddresses(csv)
  if (addresses.length === 0 && csv.trim() !== '') {
    throw new Problem(
      'not-a-list',
      'No line of this list has a mail address; export the list of testers as CSV and send that.',
    )
  }
  return act(context, call, 'import-testers', async (query, actor) => {
    const unknown = await unknownOf(query, addresses)
    const [counts] = await query<Counts>(store, [name, addresses, on ?? null])
    await noteAction(query, actor, { action: 'import-testers', reason: `${name}: ${reason}`.slice(0, 500) })
    return { ...counts!, unknown: unknown.slice(0, UNKNOWN_SHOWN), unknownCount: unknown.length }
  })
}

async function unknownOf(query: Query, addresses: readonly string[]): Promise<string[]> {
  const rows = await query<{ address: string }>(known, [addresses])
  const found = new Set(rows.map(({ address }) => address))
  return addresses.filter((address) => !found.has(address))
}
