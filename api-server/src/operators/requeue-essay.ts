import type { Output, Parsed } from '@truegul/contract'
import type { requeueEssay as operation } from '@truegul/contract/console'
import { requeueEssay as requeue } from '@truegul/operators'
import type { Context } from '../context.ts'
import type { OperatorCall } from '../handler.ts'
import { act } from './act.ts'

/** Has an essay judged again. @throws Problem `not-found`, `task-finished` */
export async function requeueEssay(
  context: Context,
  { id: submissionId, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  const done = await act(context, call, 'requeue-essay', (query, actor) =>
    requeue(query, actor, { submissionId, reason }),
  )
  context.nudgeRelay()
  return done
}
