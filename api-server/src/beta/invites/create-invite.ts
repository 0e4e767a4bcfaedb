import type { Parsed } from '@truegul/contract'
import type { createInvite as operation } from '@truegul/contract/console'
import { newInviteCode, noteAction, type Statement } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'
import { INVITE_COLUMNS, type Invite, type InviteRow, wireInvite } from './invite-row.ts'

const create: Statement = {
  name: 'create-invite',
  text: `
    insert into invites (code, max_uses, expires_at, wave, note) values ($1, $2, now() + $3::int * interval '1 day', $4, $5)
    returning ${INVITE_COLUMNS}`,
}

/** Makes a code for people who did not apply. */
export async function createInvite(
  context: Context,
  { uses, days, wave, note, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Invite> {
  return act(context, call, 'create-invite', async (query, actor) => {
    const [row] = await query<InviteRow>(create, [newInviteCode(), uses, days, wave, note])
    await noteAction(query, actor, { action: 'create-invite', reason })
    return wireInvite(row!)
  })
}
