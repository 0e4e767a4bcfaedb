import { type Output, type Parsed, Problem } from '@truegul/contract'
import type { findPerson as operation } from '@truegul/contract/console'
import { findPerson as find, REFUSALS } from '@truegul/operators'
import type { Context } from '../context.ts'
import type { OperatorCall } from '../handler.ts'
import { act } from './act.ts'
import { wired } from './wired.ts'

/** Reads a person's record. That somebody was looked for is written down also when there is nobody. @throws Problem `not-found` */
export async function findPerson(
  context: Context,
  { email, id, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  const wish = { reason, ...(email === undefined ? {} : { email }), ...(id === undefined ? {} : { id }) }
  const { person } = await act(context, call, 'find-person', async (query, actor) => ({
    person: await find(query, actor, wish),
  }))
  if (person === null) throw new Problem('not-found', REFUSALS['not-found'])
  return wired(person)
}
