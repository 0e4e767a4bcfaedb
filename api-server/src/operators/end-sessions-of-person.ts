import type { Output, Parsed } from '@truegul/contract'
import type { endSessionsOfPerson as operation } from '@truegul/contract/console'
import { endSessions } from '@truegul/operators'
import type { Context } from '../context.ts'
import type { OperatorCall } from '../handler.ts'
import { act } from './act.ts'

/** Ends every session of a person. @throws Problem `not-found` */
export async function endSessionsOfPerson(
  context: Context,
  { id: personId, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  const { changed, sessions } = await act(context, call, 'end-sessions', (query, actor) =>
    endSessions(query, actor, { personId, reason }),
  )
  for (const session of sessions) context.accessTokens.forget(session)
  return { changed }
}
