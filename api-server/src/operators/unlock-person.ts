import type { Output, Parsed } from '@truegul/contract'
import type { unlockPerson as operation } from '@truegul/contract/console'
import { unlockPerson as unlock } from '@truegul/operators'
import type { Context } from '../context.ts'
import type { OperatorCall } from '../handler.ts'
import { act } from './act.ts'

/** Forgets the failed log-ins of a person. @throws Problem `not-found` */
export const unlockPerson = (
  context: Context,
  { id: personId, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> =>
  act(context, call, 'unlock-person', (query, actor) => unlock(query, actor, { personId, reason }))
