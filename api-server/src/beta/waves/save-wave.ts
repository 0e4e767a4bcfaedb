import { type Output, type Parsed, Problem } from '@truegul/contract'
import type { saveWave as operation } from '@truegul/contract/console'
import { noteAction, type Statement } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'

/** Waits for whoever accepts into it now. */
const lock: Statement = { name: 'lock-wave-to-save', text: 'select from beta_waves where number = $1 for update' }

/** Nothing where it stands as it is asked for; nothing either where more are accepted than there would be places. */
const save: Statement = {
  name: 'save-wave',
  text: `
    with taken as (
      select count(*)::int as n from beta_applications where wave = $1 and state = 'accepted'
    ), saved as (
      insert into beta_waves (number, purpose, minimum, places, starts_on, ends_on, ios_link, android_link)
      select $1, $2, $3, $4, $5, $6, $7, $8 from taken where n <= $4
      on conflict (number) do update set purpose = excluded.purpose, minimum = excluded.minimum, places = excluded.places,
        starts_on = excluded.starts_on, ends_on = excluded.ends_on, ios_link = excluded.ios_link, android_link = excluded.android_link
      where (beta_waves.purpose, beta_waves.minimum, beta_waves.places, beta_waves.starts_on, beta_waves.ends_on,
          beta_waves.ios_link, beta_waves.android_link)
        is distinct from (excluded.purpose, excluded.minimum, excluded.places, excluded.starts_on, excluded.ends_on,
          excluded.ios_link, excluded.android_link)
      returning 1
    )
    select n as taken, exists (select from saved) as changed from taken`,
}

/** Changes a wave or makes a new one. @throws Problem `wave-full` where more testers are in it than it would have places. */
export async function saveWave(
  context: Context,
  { number, purpose, minimum, places, startsOn, endsOn, iosLink, androidLink, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  return act(context, call, 'save-wave', async (query, actor) => {
    await query(lock, [number])
    const values = [number, purpose, minimum, places, startsOn, endsOn, iosLink, androidLink]
    const [row] = await query<{ taken: number; changed: boolean }>(save, values)
    const { taken, changed } = row!
    if (taken > places) {
      throw new Problem('wave-full', `Wave ${number} has ${taken} testers already, more than ${places} places.`)
    }
    await noteAction(query, actor, { action: 'save-wave', reason: `wave ${number}: ${reason}`.slice(0, 500) })
    return { changed }
  })
}
