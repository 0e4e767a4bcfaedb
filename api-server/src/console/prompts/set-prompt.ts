import { type Output, type Parsed, Problem } from '@truegul/contract'
import type { setPrompt as operation } from '@truegul/contract/console'
import { noteAction } from '@truegul/operators'
import { findPrompt } from '@truegul/topik/prompts'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'

const take: Statement = {
  name: 'take-prompt-away',
  text: 'insert into prompts_off (prompt_id) values ($1) on conflict do nothing returning prompt_id',
}
const give: Statement = {
  name: 'give-prompt-back',
  text: 'delete from prompts_off where prompt_id = $1 returning prompt_id',
}

/** Offers a prompt or takes it away; servers see it within two seconds. @throws Problem `not-found` for one that this server has not */
export async function setPrompt(
  context: Context,
  { id, isOn, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  if (!findPrompt(id)) throw new Problem('not-found', 'There is no prompt with this id.')
  return act(context, call, 'set-prompt', async (query, actor) => {
    await noteAction(query, actor, {
      action: 'set-prompt',
      reason: `${id} ${isOn ? 'on' : 'off'}: ${reason}`.slice(0, 500),
    })
    const rows = await query(isOn ? give : take, [id])
    return { changed: rows.length > 0 }
  })
}
