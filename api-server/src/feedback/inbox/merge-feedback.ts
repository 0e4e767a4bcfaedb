import { type Output, type Parsed, Problem } from '@truegul/contract'
import type { mergeFeedback as operation } from '@truegul/contract/console'
import { noteAction, type Statement } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'

/** Into where the other one goes on, if it was merged itself; never into itself. Locked by id, so that two merges cannot wait for each other. */
const lock: Statement = {
  name: 'lock-feedback',
  text: 'select id, coalesce(merged_into, id) as root from feedback where id = any($1) order by id for update',
}

const merge: Statement = {
  name: 'merge-feedback',
  text: `
    update feedback set status = 'merged', merged_into = $2
    where (id = $1 or merged_into = $1) and id <> $2 and merged_into is distinct from $2 returning id, user_id`,
}

/** Makes a feedback, and what was merged into it, a part of another one. @throws Problem `not-found` */
export async function mergeFeedback(
  context: Context,
  { id, into }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  return act(context, call, 'merge-feedback', async (query, actor) => {
    const found = await query<{ id: string; root: string }>(lock, [[id, into]])
    const root = found.find((row) => row.id === into)?.root
    if (found.length < 2 || root === undefined) throw new Problem('not-found', 'One of the two is not there any more.')
    const merged = root === id ? [] : await query(merge, [id, root])
    await noteAction(query, actor, { action: 'merge-feedback', reason: `${id} into ${root}` })
    return { changed: merged.length > 0 }
  })
}
