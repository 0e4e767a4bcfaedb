import type { Query, Statement } from '../query.ts'

/** Testers who take part, for the closed beta to count as done: the plan's S5-8. */
export const TESTERS_NEEDED = 5

const count: Statement = {
  name: 'count-taking-part',
  text: `
    select count(*)::int as n from users u where u.invite_code is not null
      and exists (select from submissions s where s.user_id = u.id)
      and not exists (select from operators o where o.user_id = u.id)
      and not exists (select from invites i where i.code = u.invite_code and i.note = 'truegul verify')`,
}

/** People who came by an invite and wrote an essay, operators and the test accounts of `truegul verify` apart. */
export async function countTakingPart(query: Query): Promise<number> {
  const [row] = await query<{ n: number }>(count, [])
  return row!.n
}
