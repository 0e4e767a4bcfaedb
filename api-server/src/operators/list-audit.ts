import type { Output, Parsed } from '@truegul/contract'
import type { listAudit as operation } from '@truegul/contract/console'
import { listAudit as list } from '@truegul/operators'
import type { Context } from '../context.ts'
import type { OperatorCall } from '../handler.ts'
import { act } from './act.ts'
import { wired } from './wired.ts'

/** What operators did, newest first. */
export async function listAudit(
  context: Context,
  { personId, cursor, limit }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  const { entries } = await act(context, call, 'read-audit', async (query, actor) => ({
    entries: await list(query, actor, { personId: personId ?? null, before: cursor ?? null, limit }),
  }))
  return {
    items: entries.map(wired),
    nextCursor: entries.length === limit ? entries.at(-1)!.id : null,
  }
}
