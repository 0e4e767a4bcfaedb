import { noteAction, type Statement } from '@truegul/operators'
import type { CommandContext } from '../../command/command.ts'
import { inTransaction } from '../../in-transaction.ts'

/** What an operator typed in by hand is left as it is: they knew better than what AWS has told so far. */
const keep: Statement = {
  name: 'keep-aws-cost',
  text: `
    insert into aws_costs as known (month, usd, source) values ($1::date, $2::numeric, 'cost-explorer')
    on conflict (month) do update set usd = excluded.usd, at = now() where known.source = 'cost-explorer'
    returning month`,
}

/** Gives the console what AWS cost in a month, by Cost Explorer. False where an operator's own figure stands. */
export function keepAwsCost(context: CommandContext, { month, usd }: { month: string; usd: number }): Promise<boolean> {
  return inTransaction(context, async (query, actor) => {
    await noteAction(query, actor, { action: 'set-aws-cost', reason: `Cost Explorer, ${month}` })
    const kept = await query(keep, [`${month}-01`, usd.toFixed(2)])
    return kept.length > 0
  })
}
