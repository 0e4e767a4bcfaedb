import { type Output, type Parsed, Problem } from '@truegul/contract'
import type { setSwitch as operation } from '@truegul/contract/console'
import { noteAction } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'

/** One that switched itself on at its end counts as on. The word and the time are those of the latest act. */
const save: Statement = {
  name: 'save-switch',
  text: `
    with before as (
      select is_off and (ends_at is null or ends_at > now()) as is_off, ends_at from switches where name = $1
    ), saved as (
      insert into switches (name, is_off, reason, ends_at, operator_id) values ($1, $2, $3, $4, $5)
      on conflict (name) do update set is_off = excluded.is_off, reason = excluded.reason, ends_at = excluded.ends_at,
        operator_id = excluded.operator_id, changed_at = now()
    )
    select coalesce((select is_off from before), false) <> $2 or ($2 and (select ends_at from before) is distinct from $4) as changed`,
}

/** Switches a part off or on; all servers look at the table. @throws Problem `invalid-input` for an end that has passed */
export async function setSwitch(
  context: Context,
  { name, isOff: off, endsAt, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  if (off && endsAt !== null && Date.parse(endsAt) <= Date.now()) {
    const message = 'has passed: it would be on again at once'
    throw new Problem('invalid-input', `endsAt ${message}.`, { errors: [{ field: 'endsAt', message }] })
  }
  return act(context, call, 'set-switch', async (query, actor) => {
    const words = `${name} ${off ? 'off' : 'on'}: ${reason}`.slice(0, 500)
    await noteAction(query, actor, { action: 'set-switch', reason: words })
    const [row] = await query<{ changed: boolean }>(save, [name, off, reason, off ? endsAt : null, call.userId])
    return { changed: row!.changed }
  })
}
