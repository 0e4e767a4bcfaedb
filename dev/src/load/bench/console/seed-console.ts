import { PROMPTS } from '@truegul/topik/prompts'
import pg from 'pg'

/** How much there is. Essays and calls are spread over `days` up to now. */
export type Size = { testers: number; essays: number; calls: number; days: number }

/** A uuid (of version 4, as the contract wants them) that a number always has, so that rows find each other without a join. */
const id = (kind: string, number: string) =>
  `overlay(overlay(md5('${kind}' || (${number})) placing '4' from 13) placing '8' from 17)::uuid`

const prompts = `(array[${PROMPTS.map(({ id: prompt }) => `'${prompt}'`).join(', ')}])`
const LANGUAGES = `(array['vi', 'zh', 'ja', 'mn', 'uz', 'ru', 'en', 'other'])`

/** Text that is no essay and does not shrink: what the columns weigh is what is to be like in life. */
const noise = (number: string, times: number) =>
  `(select string_agg(md5(n || '-' || (${number})), ' ') from generate_series(1, ${times}) as n)`

const judgement = (number: string) => `json_build_object(
    'criteria', '[]'::json, 'ledger', json_build_array(
      json_build_object('rule', 'language.particle.' || (${number}) % 40, 'reason', ${noise(number, 20)}),
      json_build_object('rule', 'content.reasons', 'reason', ${noise(number, 20)})),
    'corrections', json_build_array(json_build_object('kind', 'spelling', 'reason', ${noise(number, 20)})))`

const detection = (
  number: string,
) => `json_build_object('score', 0.1 + (${number}) % 9 / 10.0, 'flagged', (${number}) % 20 = 0,
    'abstained', false, 'modelVersion', 'load@1', 'features', json_build_array(
      json_build_object('id', 'length', 'value', 1, 'human', json_build_array(1, 2), 'text', ${noise(number, 8)})))`

/** In order. Of a hundred essays 96 are judged and three failed; the newest twenty wait. */
const steps = ({ testers, essays, calls, days }: Size): readonly string[] => {
  const at = (number: string, of: number) => `now() - (${of} - (${number})) * interval '${(days * 86_400) / of} s'`
  const user = (number: string) => id('user', `(${number}) % ${testers}`)
  const isWaiting = `n > ${essays - 20}`
  const isFailed = 'n % 33 = 0'
  return [
    `insert into invites (code, max_uses, used, wave) select 'LOAD-' || n, 1, 1, 1 + n % 2 from generate_series(0, ${testers - 1}) n`,
    `insert into users (id, email, password_hash, invite_code, created_at)
     select ${id('user', 'n')}, 'tester-' || n || '@load.test', '$argon2id$none', 'LOAD-' || n, ${at('n', testers)}
     from generate_series(0, ${testers - 1}) n`,
    `insert into consents (user_id, llm, version) select ${id('user', 'n')}, true, '2026-11' from generate_series(0, ${testers - 1}) n`,
    `insert into sessions (id, user_id) select ${id('session', 'n')}, ${id('user', 'n')} from generate_series(0, ${testers - 1}) n`,
    `insert into refresh_tokens (token_hash, session_id, expires_at)
     select sha256(n::text::bytea), ${id('session', 'n')}, now() + interval '60 days' from generate_series(0, ${testers - 1}) n`,
    `insert into beta_applications (id, email, language, first_language, aim, devices, channel, channel_is_of_link, state, wave,
       invite_code, applied_at, confirmed_at, decided_at, invited_at)
     select ${id('application', 'n')}, 'tester-' || n || '@load.test', 'en', ${LANGUAGES}[1 + n % 8], '4',
       case n % 2 when 0 then '{ios}' else '{android}' end::text[], 'reddit', true, 'accepted', 1 + n % 2, 'LOAD-' || n,
       ${at('n', testers)}, ${at('n', testers)}, ${at('n', testers)}, ${at('n', testers)}
     from generate_series(0, ${testers - 1}) n`,
    `insert into beta_installs (application_id, store, since)
     select ${id('application', 'n')}, case n % 2 when 0 then 'testflight' else 'play' end, current_date - 20
     from generate_series(0, ${testers - 1}) n`,
    `insert into beta_builds (store, version, uploaded_on) values ('testflight', '1.0.0', current_date - 30), ('play', '1.0.0', current_date - 30)`,
    `insert into submissions (id, user_id, prompt_id, text, characters, language, status, failure, created_at, completed_at)
     select ${id('essay', 'n')}, ${user('n')}, ${prompts}[1 + n % ${PROMPTS.length}], ${noise('n', 40)}, 650, 'en',
       case when ${isWaiting} then 'processing' when ${isFailed} then 'failed' else 'completed' end,
       case when ${isFailed} and not (${isWaiting}) then 'scorer-failed' end, ${at('n', essays)},
       case when not (${isWaiting}) and not (${isFailed}) then ${at('n', essays)} + interval '8 s' end
     from generate_series(1, ${essays}) n`,
    `insert into tasks (id, submission_id, state, attempts, waiting_since, enqueued_at, finished_at, created_at, detection, detected_at, disputed_at)
     select ${id('task', 'n')}, ${id('essay', 'n')}, case when ${isWaiting} then 'enqueued' when ${isFailed} then 'failed' else 'done' end, 1,
       ${at('n', essays)}, ${at('n', essays)}, case when not (${isWaiting}) then ${at('n', essays)} + interval '8 s' end, ${at('n', essays)},
       case when not (${isWaiting}) and not (${isFailed}) then ${detection('n')}::jsonb end,
       case when not (${isWaiting}) and not (${isFailed}) then ${at('n', essays)} end,
       case when not (${isWaiting}) and not (${isFailed}) and n % 100 = 0 then ${at('n', essays)} end
     from generate_series(1, ${essays}) n`,
    `insert into scoring_results (submission_id, rubric_version, scorer, total, max, range_low, range_high, level, judgement, judged_at)
     select ${id('essay', 'n')}, 'topik-54@1', 'claude', 20 + n % 20, 50, 15, 45, '4', ${judgement('n')}::jsonb, ${at('n', essays)}
     from generate_series(1, ${essays}) n where not (${isWaiting}) and not (${isFailed})`,
    `insert into llm_calls (id, user_id, task_id, provider, model, purpose, prompt_version, reserved_usd, cost_usd, tokens_input, tokens_output,
       tokens_cache_read, tokens_cache_write, milliseconds, outcome, created_at, expires_at, settled_at)
     select ${id('call', 'n')}, ${user(`1 + (n - 1) * ${essays}::bigint / ${calls}`)}, ${id('task', `1 + (n - 1) * ${essays}::bigint / ${calls}`)},
       case n % 3 when 0 then 'openai' else 'claude' end, case n % 3 when 0 then 'gpt-4.1-mini' else 'claude-haiku-4-5' end,
       case n % 5 when 0 then 'second-opinion' else 'judge' end, 'load@1', 0.02, case when n % 50 <> 0 then 0.0001 + n % 97 / 1e5 end,
       1200, 800, 4300, 0, 4000 + n % 9000, case when n % 50 = 0 then 'timeout' else 'answered' end, ${at('n', calls)}, ${at('n', calls)}, ${at('n', calls)}
     from generate_series(1, ${calls}) n`,
    `insert into ratings (submission_id, subject, place, useful, reason, stars, rated_at)
     select submission_id, 'ledger', 0, n % 3 > 0, case n % 3 when 0 then 'wrong' end, null, judged_at
     from (select *, row_number() over () as n from scoring_results) as r where n % 5 = 0
     union all
     select submission_id, 'feedback', 0, true, null, 1 + n % 5, judged_at
     from (select *, row_number() over () as n from scoring_results) as r where n % 10 = 0`,
    `insert into appeals (submission_id, reason, may_be_kept, asked_at)
     select submission_id, 'it is better than that', true, judged_at
     from (select *, row_number() over () as n from scoring_results) as r where n % 200 = 0`,
    `insert into feedback (id, user_id, kind, text, submission_id, may_read_essay, screen, app_version, platform, device, language, written_at,
       created_at, status, labels)
     select ${id('feedback', 'n')}, ${user('n')}, 'idea', ${noise('n', 20)}, null, false, '/write', '1.0.0', 'ios', 'load', 'en',
       ${at('n', testers * 2)}, ${at('n', testers * 2)}, case when n % 10 = 0 then 'new' else 'closed' end, array['label-' || n % 20]
     from generate_series(1, ${testers * 2}) n`,
    `insert into survey_answers (survey_id, user_id, wave, answers, wants_interview, answered_at)
     select 'load', ${id('user', 'n')}, 1 + n % 2, '{}', false, now() from generate_series(0, ${testers - 1}) n`,
    `insert into push_notifications (submission_id, token_id, platform, kind, state, created_at, ended_at)
     select ${id('essay', 'n')}, gen_random_uuid(), 'ios', 'result', 'sent', ${at('n', essays)}, now()
     from generate_series(${essays - Math.ceil((essays * 7) / days)}, ${essays}) n`,
    // Shown as running although none does: it would take what is made here for essays.
    `insert into servers (id, service, version, started_at, seen_at)
     values ('5e000000-0000-4000-8000-000000000001', 'ml-server', 'development', now() - interval '3 days', now() + interval '1 day')`,
    `insert into mails (user_id, kind, state, created_at, ended_at) select ${id('user', 'n')}, 'beta-invite', 'sent', ${at('n', testers)}, ${at('n', testers)}
     from generate_series(0, ${testers - 1}) n`,
    `insert into operator_audit (machine_user, action, reason, at, person_id)
     select 'load', 'find-person', 'load', ${at('n', testers * 5)}, ${user('n')} from generate_series(1, ${testers * 5}) n`,
  ]
}

/** Fills a migrated database as its owner. What it fills with is no text of anybody. */
export async function seedConsole(migrationUrl: string, size: Size): Promise<void> {
  const client = new pg.Client({ connectionString: migrationUrl })
  await client.connect()
  try {
    for (const step of steps(size)) await client.query(step)
    // As the database itself does within minutes: without it the planner knows nothing of these rows.
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
