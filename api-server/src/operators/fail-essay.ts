import type { Output, Parsed } from '@truegul/contract'
import type { failEssay as operation } from '@truegul/contract/console'
import { failEssay as fail } from '@truegul/operators'
import type { Context } from '../context.ts'
import type { OperatorCall } from '../handler.ts'
import { act } from './act.ts'

/** Ends the wait for an essay. @throws Problem `not-found`, `task-finished` */
export const failEssay = (
  context: Context,
  { id: submissionId, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> =>
  act(context, call, 'fail-essay', (query, actor) => fail(query, actor, { submissionId, reason }))
