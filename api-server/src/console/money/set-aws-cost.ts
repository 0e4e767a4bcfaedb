import type { Output, Parsed } from '@truegul/contract'
import type { setAwsCost as operation } from '@truegul/contract/console'
import { noteAction } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'

/** The row is locked by the insert, so of two at once the second one sees what the first one left. */
const save: Statement = {
  name: 'save-aws-cost',
  text: `
    insert into aws_costs as known (month, usd, source) values ($1::date, $2::numeric, 'by-hand')
    on conflict (month) do update set usd = excluded.usd, source = excluded.source, at = now()
      where (known.usd, known.source) is distinct from (excluded.usd, excluded.source)
    returning month`,
}

/** Enters what AWS cost in a month. It takes the place of what Cost Explorer told. */
export async function setAwsCost(
  context: Context,
  { month, usd, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  return act(context, call, 'set-aws-cost', async (query, actor) => {
    await noteAction(query, actor, { action: 'set-aws-cost', reason })
    const rows = await query(save, [`${month}-01`, usd])
    return { changed: rows.length > 0 }
  })
}
