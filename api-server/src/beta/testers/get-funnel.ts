import type { Output } from '@truegul/contract'
import { FunnelStage, type getFunnel as operation } from '@truegul/contract/console'
import { countTakingPart, TESTERS_NEEDED } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import { STAGES, TESTERS } from './tester-figures.ts'

type Row = Output<typeof operation>['rows'][number]

const count: Statement = {
  name: 'get-funnel',
  text: `
    with ${TESTERS}
    select wave, channel, count(*) filter (where state = 'withdrawn')::int as withdrawn,
      jsonb_build_object(${FunnelStage.options
        .map((stage) => `'${stage}', count(*) filter (where ${STAGES[stage]})`)
        .join(', ')}) as counts
    from testers group by wave, channel order by wave nulls first, channel nulls last`,
}

/** How many came how far, by wave and channel; and the plan's criterion for the beta. */
export async function getFunnel({ database }: Context): Promise<Output<typeof operation>> {
  const [rows, takingPart] = await Promise.all([database.query<Row>(count, []), countTakingPart(database.query)])
  return { rows, takingPart, takingPartNeeded: TESTERS_NEEDED }
}
