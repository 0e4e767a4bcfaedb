import type { Output, Parsed } from '@truegul/contract'
import type { suspendPerson as operation } from '@truegul/contract/console'
import { setSuspended } from '@truegul/operators'
import type { Context } from '../context.ts'
import type { OperatorCall } from '../handler.ts'
import { act } from './act.ts'

/** Refuses a person's log-ins and calls from now on. @throws Problem `not-found`, `is-operator` */
export async function suspendPerson(
  context: Context,
  { id: personId, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  const wish = { personId, isSuspended: true, reason }
  const { changed, sessions } = await act(context, call, 'suspend-person', (query, actor) =>
    setSuspended(query, actor, wish),
  )
  for (const session of sessions) context.accessTokens.forget(session)
  return { changed }
}
