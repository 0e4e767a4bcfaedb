import type { Output } from '@truegul/contract'
import type { listPromptStates as operation } from '@truegul/contract/console'
import { PROMPTS } from '@truegul/topik/prompts'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'

type Row = { prompt_id: string; essays: number; mean: number | null; off_since: Date | null }

/** Essays that are still there. Both indexes hold all that is asked, so that no text and no judgement is read. */
const count: Statement = {
  name: 'count-prompts',
  text: `
    select p.prompt_id, coalesce(essays, 0)::float8 as essays, mean, off.at as off_since
    from unnest($1::text[]) as p (prompt_id)
    left join prompts_off off on off.prompt_id = p.prompt_id
    left join (
      select s.prompt_id, count(*) as essays, avg(r.total)::float8 as mean
      from submissions s left join scoring_results r on r.submission_id = s.id group by s.prompt_id
    ) as sent on sent.prompt_id = p.prompt_id`,
}

/** All prompts of this server, in its order. */
export async function listPromptStates({ database }: Context): Promise<Output<typeof operation>> {
  const rows = await database.query<Row>(count, [PROMPTS.map(({ id }) => id)])
  const byId = new Map(rows.map((row) => [row.prompt_id, row]))
  return {
    items: PROMPTS.map(({ id, title, gloss, difficulty }) => {
      const { essays, mean, off_since } = byId.get(id)!
      return {
        id,
        title: { ko: title, en: gloss.title },
        difficulty,
        isOn: off_since === null,
        changedAt: off_since?.toISOString() ?? null,
        essays,
        meanTotal: mean,
      }
    }),
  }
}
