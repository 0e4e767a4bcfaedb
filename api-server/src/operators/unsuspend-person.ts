import type { Output, Parsed } from '@truegul/contract'
import type { unsuspendPerson as operation } from '@truegul/contract/console'
import { setSuspended } from '@truegul/operators'
import type { Context } from '../context.ts'
import type { OperatorCall } from '../handler.ts'
import { act } from './act.ts'

/** Lets a suspended person in again. @throws Problem `not-found` */
export async function unsuspendPerson(
  context: Context,
  { id: personId, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  const wish = { personId, isSuspended: false, reason }
  const { changed, sessions } = await act(context, call, 'unsuspend-person', (query, actor) =>
    setSuspended(query, actor, wish),
  )
  for (const session of sessions) context.accessTokens.forget(session)
  return { changed }
}
