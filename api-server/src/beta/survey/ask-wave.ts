import type { Query, Statement } from '@truegul/operators'
import { surveyOfWave } from './survey-questions.ts'

/** Who signed up of the wave is asked once: by a notice in the app and a mail. A wave is asked once, whoever asks first. */
const ask: Statement = {
  name: 'ask-wave',
  text: `
    with wave as (
      update beta_waves set survey_sent_at = now() where number = $1 and survey_sent_at is null returning number
    ), tester as (
      select u.id, u.email from wave join beta_applications a on a.wave = wave.number and a.state = 'accepted'
      join users u on u.invite_code = a.invite_code
      union
      select u.id, u.email from wave join invites i on i.wave = wave.number join users u on u.invite_code = i.code
    ), asked as (
      insert into survey_answers (survey_id, user_id, wave) select $2, id, $1 from tester
      on conflict do nothing returning user_id
    ), notice as (
      insert into notices (user_id, kind) select user_id, 'survey' from asked
    ), mail as (
      insert into mails (user_id, kind, address) select id, 'survey', email from tester where id in (select user_id from asked)
    )
    select exists (select from wave) as changed, (select count(*)::int from asked) as asked`,
}

/** Asks the testers of a wave to answer its survey. `changed` is false where they were asked before, or there is no such wave. */
export async function askWave(query: Query, wave: number): Promise<{ changed: boolean; asked: number }> {
  const [row] = await query<{ changed: boolean; asked: number }>(ask, [wave, surveyOfWave(wave).id])
  return row!
}
