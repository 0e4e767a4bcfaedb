import type { Output, Parsed } from '@truegul/contract'
import type { listInvites as operation } from '@truegul/contract/console'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import { INVITE_COLUMNS, type InviteRow, wireInvite } from './invite-row.ts'

const page: Statement = {
  name: 'list-invites',
  text: `
    select *, count(*) over ()::int as total from (select ${INVITE_COLUMNS} from invites) i
    where ($1::text is null or state = $1) and ($2::int is null or wave = $2)
    order by "createdAt" desc, code limit $3 offset $4`,
}

/** A page of the codes, newest first. */
export async function listInvites(
  { database }: Context,
  { state, wave, page: number, rows }: Parsed<typeof operation>,
): Promise<Output<typeof operation>> {
  const values = [state ?? null, wave ?? null, rows, (number - 1) * rows]
  const found = await database.query<InviteRow & { total: number }>(page, values)
  return { total: found[0]?.total ?? 0, items: found.map(({ total: _total, ...row }) => wireInvite(row)) }
}
