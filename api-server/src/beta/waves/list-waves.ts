import type { Output } from '@truegul/contract'
import type { listWaves as operation } from '@truegul/contract/console'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import { wired } from '../../operators/wired.ts'

type Wave = Output<typeof operation>['items'][number]

const list: Statement = {
  name: 'list-waves',
  text: `
    select number, purpose, minimum, places, starts_on::text as "startsOn", ends_on::text as "endsOn", ios_link as "iosLink",
      android_link as "androidLink", survey_sent_at as "surveySentAt",
      (select count(*)::int from beta_applications a where a.wave = w.number and a.state = 'accepted') as accepted
    from beta_waves w order by number`,
}

/** The waves of the beta. */
export async function listWaves({ database }: Context): Promise<Output<typeof operation>> {
  const waves = await database.query<Wave>(list, [])
  return { items: waves.map((wave) => wired(wave)) }
}
