import { Readable } from 'node:stream'
import type { Parsed } from '@truegul/contract'
import type { exportTesters as operation } from '@truegul/contract/console'
import { noteAction, type Statement } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { Body, OperatorCall } from '../../handler.ts'
import { writeCsv } from '../../http/answer/csv.ts'
import { act } from '../../operators/act.ts'

const list: Statement = {
  name: 'export-testers',
  text: `
    select email from beta_applications
    where state = 'accepted' and $1 = any(devices) and ($2::int is null or wave = $2) order by lower(email)`,
}

/**
 * Accepted testers with a device of the store. TestFlight takes lines of first name, last name and address without a head, and names
 * may be empty: we ask for none. Play takes an address a line.
 */
export async function exportTesters(
  context: Context,
  { store, wave }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Body> {
  const platform = store === 'testflight' ? 'ios' : 'android'
  const { testers } = await act(context, call, 'export-testers', async (query, actor) => {
    await noteAction(query, actor, { action: 'export-testers', reason: store })
    return { testers: await query<{ email: string }>(list, [platform, wave ?? null]) }
  })
  const lines = testers.map(({ email }) => (store === 'testflight' ? ['', '', email] : [email]))
  return { type: 'text/csv; charset=utf-8', fileName: `${store}-testers.csv`, body: Readable.from([writeCsv(lines)]) }
}
