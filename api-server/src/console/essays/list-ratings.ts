import type { Output, Parsed } from '@truegul/contract'
import type { listRatings as operation } from '@truegul/contract/console'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import { wired } from '../../operators/wired.ts'
import { RULE_OF_RATING } from './rule-of-rating.ts'

type Row = Omit<Output<typeof operation>['items'][number], 'ratedAt'> & { ratedAt: Date; total: number }

const list: Statement = {
  name: 'list-ratings',
  text: `
    with said as (
      select r.submission_id as "submissionId", s.user_id as "personId", r.rated_at as "ratedAt",
        nullif(r.subject, 'feedback') as of, ${RULE_OF_RATING} as rule, r.stars, r.reason, r.place,
        case when r.useful then 'helpful' when r.reason = 'wrong' then 'wrong' else 'unhelpful' end as opinion
      from ratings r join submissions s on s.id = r.submission_id
      where r.rated_at >= now() - $1 * interval '1 day' and ($2::int is null or r.stars = $2) and ($4::text is null or r.subject = $4)
    )
    select *, count(*) over ()::float8 as total from said
    where ($3::text is null or rule = $3) and ($5::text is null or opinion = $5)
    order by "ratedAt" desc, "submissionId", of nulls first, place limit $6 offset $7`,
}

/** What testers said, a row each; of their words nothing. */
export async function listRatings(
  { database }: Context,
  wish: Parsed<typeof operation>,
): Promise<Output<typeof operation>> {
  const { days, stars = null, rule = null, of = null, opinion = null, page, rows } = wish
  const found = await database.query<Row & { place: number }>(list, [
    ...[days, stars, rule, of, opinion],
    ...[rows, (page - 1) * rows],
  ])
  return { total: found[0]?.total ?? 0, items: found.map(({ total: _total, place: _place, ...item }) => wired(item)) }
}
