import type { FirstLanguage, Output, Parsed } from '@truegul/contract'
import type { getFlagRates as operation } from '@truegul/contract/console'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'

/**
 * Essays on which the detector said something: it abstains from short ones. The two conditions are those of indexes, word for word, so that
 * no features are read.
 */
const count: Statement = {
  name: 'count-flags',
  text: `
    with looked as (
      select submission_id from tasks
      where finished_at >= now() - $1 * interval '1 day' and detection is not null and not (detection ->> 'abstained')::boolean
    ), noticed as (
      select submission_id, disputed_at from tasks
      where finished_at >= now() - $1 * interval '1 day' and (detection ->> 'flagged')::boolean
    )
    select a.first_language as "firstLanguage", count(*)::float8 as essays, count(n.submission_id)::float8 as flagged,
      count(n.disputed_at)::float8 as disputed
    from looked join submissions s on s.id = looked.submission_id left join noticed n on n.submission_id = s.id
    join users u on u.id = s.user_id left join beta_applications a on a.invite_code = u.invite_code
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
