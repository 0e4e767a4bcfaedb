import { Problem } from '@truegul/contract'
import { type Action, type Actor, type Query, REFUSALS, type Refusal } from '@truegul/operators'
import type { Context } from '../context.ts'
import type { OperatorCall } from '../handler.ts'
import { tellSecurity } from '../security-events.ts'

/**
 * Runs an action of an operator in one transaction with its line in the audit, and tells it as a security event.
 *
 * @throws Problem why nothing was done
 */
export async function act<T extends object>(
  context: Context,
  { userId, request }: OperatorCall,
  action: Action,
  work: (query: Query, actor: Actor) => Promise<T | { refused: Refusal }>,
): Promise<T> {
  const actor = { operatorId: userId, requestId: request.id }
  const done = await context.database.transaction((query) => work(query, actor))
  if ('refused' in done) throw new Problem(done.refused, REFUSALS[done.refused])
  tellSecurity(context, 'operator-acted', { userId, action, requestId: request.id })
  return done
}
