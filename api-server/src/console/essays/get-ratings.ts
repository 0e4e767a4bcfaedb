import type { Output, Parsed } from '@truegul/contract'
import type { getRatings as operation } from '@truegul/contract/console'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import { RULE_OF_RATING } from './rule-of-rating.ts'

type Answer = Output<typeof operation>

const stars: Statement = {
  name: 'count-stars',
  text: `
    select s.stars, count(r.stars)::float8 as count
    from generate_series(1, 5) as s (stars)
    left join ratings r on r.stars = s.stars and r.rated_at >= now() - $1 * interval '1 day'
    group by 1 order by 1`,
}

/** Weakest: the largest share that did not help, as if each rule had one vote more of either kind, so that one vote proves little. */
const rules: Statement = {
  name: 'count-ratings-of-rules',
  text: `
    with said as (
      select r.subject as of, r.useful, coalesce(r.reason, '') = 'wrong' as is_wrong,
        ${RULE_OF_RATING} as rule
      from ratings r
      where r.rated_at >= now() - $1 * interval '1 day' and r.subject <> 'feedback'
    )
    select rule, of, (count(*) filter (where useful))::float8 as helpful,
      (count(*) filter (where not useful and is_wrong))::float8 as wrong,
      (count(*) filter (where not useful and not is_wrong))::float8 as unhelpful
    from said where rule is not null group by rule, of
    order by (count(*) filter (where not useful) + 1.0) / (count(*) + 2) desc, count(*) desc, rule`,
}

/** What testers said of results, counted; of their words nothing. */
export async function getRatings({ database }: Context, { days }: Parsed<typeof operation>): Promise<Answer> {
  const [starred, ruled] = await Promise.all([
    database.query<Answer['stars'][number]>(stars, [days]),
    database.query<Answer['rules'][number]>(rules, [days]),
  ])
  return { stars: starred, rules: ruled }
}
