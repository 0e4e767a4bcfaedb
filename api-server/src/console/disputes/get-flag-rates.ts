import type { FirstLanguage, Output, Parsed } from '@truegul/contract'
import type { getFlagRates as operation } from '@truegul/contract/console'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'

/** Essays on which the detector said something: it abstains from short ones. A task ends after its essay was sent, which spares the rest. */
const count: Statement = {
  name: 'count-flags',
  text: `
    with looked as (
      select s.user_id, (t.detection ->> 'flagged')::boolean as flagged, t.disputed_at is not null as disputed
      from submissions s join tasks t on t.submission_id = s.id
      where s.created_at >= now() - $1 * interval '1 day' and t.finished_at >= now() - $1 * interval '1 day'
        and t.detection is not null and not (t.detection ->> 'abstained')::boolean
    )
    select a.first_language as "firstLanguage", count(*)::float8 as essays, (count(*) filter (where flagged))::float8 as flagged,
      (count(*) filter (where disputed))::float8 as disputed
    from looked l join users u on u.id = l.user_id left join beta_applications a on a.invite_code = u.invite_code
    group by 1 order by 2 desc, 1`,
}

/** How often the detector flags, by first language; the most essays first. */
export async function getFlagRates(
  { database }: Context,
  { days }: Parsed<typeof operation>,
): Promise<Output<typeof operation>> {
  type Row = Output<typeof operation>['rows'][number] & { firstLanguage: FirstLanguage | null }
  return { rows: await database.query<Row>(count, [days]) }
}
