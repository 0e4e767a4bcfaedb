import type { Output, Parsed } from '@truegul/contract'
import type { revokeInvite as operation } from '@truegul/contract/console'
import { noteAction, type Statement } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'

const revoke: Statement = {
  name: 'revoke-invite',
  text: `
    with invite as (select revoked_at from invites where code = upper($1) for update), revoked as (
      update invites set revoked_at = now() where code = upper($1) and revoked_at is null
    )
    select revoked_at is null as changed from invite`,
}

/** Ends a code. @throws Problem `not-found` */
export async function revokeInvite(
  context: Context,
  { code, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  return act<Output<typeof operation>>(context, call, 'revoke-invite', async (query, actor) => {
    const [row] = await query<{ changed: boolean }>(revoke, [code])
    if (!row) return { refused: 'not-found' as const }
    await noteAction(query, actor, { action: 'revoke-invite', reason })
    return row
  })
}
