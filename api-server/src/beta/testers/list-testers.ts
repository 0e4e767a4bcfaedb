import type { Output, Parsed } from '@truegul/contract'
import { FunnelStage, type listTesters as operation } from '@truegul/contract/console'
import { noteAction } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'
import { wired } from '../../operators/wired.ts'
import { STAGES, TESTERS } from './tester-figures.ts'

type Wish = Parsed<typeof operation>
type Item = Output<typeof operation>['items'][number]
type Row = Item & { total: number }

const SORTS: Readonly<Record<Wish['sort'], string>> = {
  appliedAt: 'applied_at',
  email: 'lower(email)',
  lastActiveAt: 'last_active_at',
  essays: 'essays',
  monthUsd: 'month_usd',
  feedback: 'feedback',
  examOn: 'exam_on',
}
const DIRECTIONS = { ascending: 'asc nulls last', descending: 'desc nulls last' } as const

type Column = 'wave' | 'channel'

/** Of words of our own only: what came with the request is in the values. `without`: columns that are to be empty. */
const page = ({ sort, order }: Pick<Wish, 'sort' | 'order'>, without: readonly Column[]) => ({
  name: `list-testers-${[sort, order, ...without].join('-')}`,
  text: `
    with ${TESTERS}, found as (
      select *, count(*) over ()::int as total from testers
      where email is not null
        and ($1 = '' or strpos(lower(email), lower($1)) > 0)
        and ($2::text is null or state = $2) and ($3::int is null or wave = $3) and ($4::text is null or channel = $4)
        ${without.map((column) => `and ${column} is null`).join(' ')}
        and case $5::text ${FunnelStage.options.map((stage) => `when '${stage}' then ${STAGES[stage]}`).join(' ')} else true end
      order by ${SORTS[sort]} ${DIRECTIONS[order]}, applied_at desc, email limit $6 offset $7
    )
    select total, application_id as "applicationId", email, state, language, first_language as "firstLanguage", aim, devices,
      exam_on as "examOn", channel, wave, applied_at as "appliedAt", decided_at as "decidedAt", invited_at as "invitedAt", reminders,
      exists (select from beta_installs i where i.application_id = found.application_id and i.store = 'testflight'
        and i.until is null) as "installedIos",
      exists (select from beta_installs i where i.application_id = found.application_id and i.store = 'play'
        and i.until is null) as "installedAndroid",
      person_id as "personId", signed_up_at as "signedUpAt", first_essay_at as "firstEssayAt", last_active_at as "lastActiveAt",
      essays, month_usd::text as "monthUsd", feedback
    from found order by ${SORTS[sort]} ${DIRECTIONS[order]}, applied_at desc, email`,
})

/** A page of applicants and testers. Who withdrew has no name left and is only counted, in the funnel. */
export async function listTesters(
  context: Context,
  { search, state, wave, channel, stage, sort, order, page: number, rows }: Wish,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  const without = Object.entries({ wave, channel }).flatMap(([column, asked]) =>
    asked === 'none' ? (column as Column) : [],
  )
  const [inWave, byChannel] = [wave, channel].map((asked) => (asked === 'none' ? null : (asked ?? null)))
  const values = [search, state ?? null, inWave, byChannel, stage ?? null, rows, (number - 1) * rows]
  const { found } = await act(context, call, 'list-testers', async (query, actor) => {
    await noteAction(query, actor, { action: 'list-testers' })
    return { found: await query<Row>(page({ sort, order }, without), values) }
  })
  return {
    total: found[0]?.total ?? 0,
    items: found.map(({ total: _total, ...item }) => wired(item)),
  }
}
