import type { Output } from '@truegul/contract'
import type { getStores as operation } from '@truegul/contract/console'
import { PLAY_DAYS, PLAY_TESTERS, TESTFLIGHT_DAYS, TESTFLIGHT_WARNING } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'

type Day = Output<typeof operation>['play']['byDay'][number]
type Build = Output<typeof operation>['builds'][number]

/** Days that the chart shows. */
const SHOWN = 30

/** Up to today, by the lists that operators imported: between two of them nothing is known to have changed. */
const byDay: Statement = {
  name: 'play-testers-by-day',
  text: `
    select d::date::text as day, count(i.id)::int as testers
    from generate_series((now() at time zone 'Asia/Seoul')::date - ${SHOWN - 1}, (now() at time zone 'Asia/Seoul')::date, '1 day') d
    left join beta_installs i on i.store = 'play' and i.since <= d::date and (i.until is null or i.until > d::date)
    group by d order by d`,
}

const builds: Statement = {
  name: 'list-builds',
  text: `
    select store, version, uploaded_on::text as "uploadedOn",
      case when store = 'testflight' then (uploaded_on + ${TESTFLIGHT_DAYS})::text end as "endsOn",
      case when store = 'testflight' then uploaded_on + ${TESTFLIGHT_DAYS} - (now() at time zone 'Asia/Seoul')::date end as "daysLeft",
      -- testers have the newest one: an older one may end
      coalesce(store = 'testflight' and uploaded_on + ${TESTFLIGHT_DAYS - TESTFLIGHT_WARNING} <= (now() at time zone 'Asia/Seoul')::date
        and uploaded_on = max(uploaded_on) over (partition by store), false) as warns
    from beta_builds order by uploaded_on desc, store, version desc limit 20`,
}

/** What the stores ask of a beta: Play's testers over days without a break, and TestFlight builds before their end. */
export async function getStores({ database }: Context): Promise<Output<typeof operation>> {
  const [days, uploaded] = await Promise.all([database.query<Day>(byDay, []), database.query<Build>(builds, [])])
  const short = days.findLastIndex(({ testers }) => testers < PLAY_TESTERS)
  return {
    play: {
      testers: days.at(-1)?.testers ?? 0,
      testersNeeded: PLAY_TESTERS,
      days: days.length - 1 - short,
      daysNeeded: PLAY_DAYS,
      byDay: days,
    },
    builds: uploaded,
  }
}
