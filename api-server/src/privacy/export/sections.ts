import type { Statement } from '../../database/database.ts'

/** Rows read at once: those of a page are all that an export holds in memory. */
export const PAGE = 10

/** A list in the export, read page by page in the order of a time and an id. */
export type Section = { name: string; statement: Statement }

/** Columns as the API names things; `from` is joined and holds one learner's rows by $1. */
type Source = { columns: readonly string[]; from: string; at: string; id: string }

/** Before the first page, which a time of PostgreSQL's own says. */
export const START = ['-infinity', ''] as const

const section = (name: string, { columns, from, at, id }: Source): Section => ({
  name,
  statement: {
    name: `export-${name}`,
    text: `
      select ${columns.map((column) => (column.includes(' as ') ? column : `${column} as "${camel(column)}"`)).join(', ')},
        ${at}::text as "positionAt", ${id}::text as "positionId"
      from ${from} and (${at}, ${id}::text) > ($2::timestamptz, $3)
      order by ${at}, ${id}::text limit ${PAGE}`,
  },
})

/** `s.created_at` to `createdAt`. */
const camel = (column: string) =>
  column.replace(/^\w+[.]|::\w+$/g, '').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Tables of a learner that the export says nothing of, and why: they only guard the account, or serve a moment. */
export const NOT_EXPORTED: Readonly<Record<string, string>> = {
  refresh_tokens: 'hashes of tokens',
  recovery_codes: 'hashes of codes',
  links: 'hashes of mailed links, half an hour at most',
  operators: 'the key of a second factor; a role that was given, not data that a learner left',
  switches: 'what an operator switched off or on, not data that a learner left',
  criterion_scores: 'repeat the judgement of the essay',
  attempts: 'failed log-ins by hashes, an hour at most',
}

/** Everything stored about a learner, but for `NOT_EXPORTED`. A test holds it to the tables. */
export const SECTIONS: readonly Section[] = [
  section('consents', {
    columns: ['llm', 'version', 'changed_at'],
    from: 'consents where user_id = $1',
    at: 'changed_at',
    id: 'version',
  }),
  section('drafts', {
    columns: ['id', 'prompt_id', 'text', 'revision', 'created_at', 'updated_at', 'rewrite_of'],
    from: 'writings where user_id = $1',
    at: 'created_at',
    id: 'id',
  }),
  section('essays', {
    columns: [
      ...['s.id', 's.prompt_id', 's.text', 's.characters', 's.language', 's.status', 's.failure', 's.created_at'],
      ...['s.completed_at', 's.seen_at', 's.rewrite_of', 't.detection', 't.detected_at', 't.disputed_at'],
      ...['r.judgement', 'r.judged_at'],
    ],
    from: `submissions s join tasks t on t.submission_id = s.id left join scoring_results r on r.submission_id = s.id
      where s.user_id = $1`,
    at: 's.created_at',
    id: 's.id',
  }),
  section('devices', {
    columns: ['platform', 'environment', 'app_version', 'device_name', 'created_at', 'updated_at'],
    from: 'push_tokens where user_id = $1',
    at: 'created_at',
    id: 'token',
  }),
  section('usage', {
    columns: ['day', 'used'],
    from: 'daily_usage where user_id = $1',
    at: `(day::timestamp at time zone 'utc')`,
    id: 'day',
  }),
  section('sessions', {
    columns: ['device', 'created_at', 'revoked_at'],
    from: 'sessions where user_id = $1',
    at: 'created_at',
    id: 'id',
  }),
  section('knownDevices', {
    columns: ['last_used_at'],
    from: 'known_devices where user_id = $1',
    at: 'last_used_at',
    id: 'device_hash',
  }),
  section('llmCalls', {
    columns: [
      ...['t.submission_id', 'c.provider', 'c.model', 'c.purpose', 'c.prompt_version', 'c.outcome', 'c.tokens_input'],
      ...['c.tokens_output', 'c.tokens_cache_read', 'c.tokens_cache_write', 'c.cost_usd::float8', 'c.milliseconds'],
      ...['c.created_at', 'c.settled_at'],
    ],
    from: 'llm_calls c left join tasks t on t.id = c.task_id where c.user_id = $1',
    at: 'c.created_at',
    id: 'c.id',
  }),
  section('mails', {
    columns: ['kind', 'state', 'created_at', 'ended_at'],
    from: 'mails where user_id = $1',
    at: 'created_at',
    id: 'id',
  }),
  section('ratings', {
    columns: ['r.submission_id', 'r.subject', 'r.place', 'r.useful', 'r.stars', 'r.reason', 'r.comment', 'r.rated_at'],
    from: 'ratings r join submissions s on s.id = r.submission_id where s.user_id = $1',
    at: 'r.rated_at',
    id: `(r.submission_id || ' ' || r.subject || ' ' || r.place)`,
  }),
  section('notifications', {
    columns: ['n.submission_id', 'n.platform', 'n.kind', 'n.state', 'n.created_at', 'n.ended_at'],
    from: 'push_notifications n join submissions s on s.id = n.submission_id where s.user_id = $1',
    at: 'n.created_at',
    id: 'n.id',
  }),
  section('betaApplication', {
    columns: [
      ...[
        'a.email',
        'a.language',
        'a.first_language',
        'a.aim',
        'a.devices',
        'a.exam_on',
        'a.channel',
        'a.state',
        'a.wave',
      ],
      ...['a.applied_at', 'a.confirmed_at', 'a.decided_at', 'a.invited_at'],
    ],
    from: 'beta_applications a join users u on u.invite_code = a.invite_code where u.id = $1 and a.email is not null',
    at: 'a.applied_at',
    id: 'a.id',
  }),
  section('feedback', {
    columns: [
      ...[
        'f.id',
        'f.kind',
        'f.text',
        'f.submission_id',
        'f.may_read_essay',
        'f.screen',
        'f.app_version',
        'f.platform',
        'f.device',
      ],
      ...['f.language', 'f.written_at', 'f.created_at', 'f.status', `encode(p.image, 'base64') as screenshot`],
    ],
    from: 'feedback f left join feedback_screenshots p on p.feedback_id = f.id where f.user_id = $1',
    at: 'f.created_at',
    id: 'f.id',
  }),
  section('news', {
    columns: ['n.kind', 'n.feedback_id', 'n.submission_id', 'r.text', 'n.created_at', 'n.read_at'],
    from: 'notices n left join feedback_replies r on r.id = n.reply_id where n.user_id = $1',
    at: 'n.created_at',
    id: 'n.id',
  }),
  section('surveys', {
    columns: ['survey_id', 'wave', 'asked_at', 'answers', 'wants_interview', 'interview_times', 'answered_at'],
    from: 'survey_answers where user_id = $1',
    at: 'asked_at',
    id: 'survey_id',
  }),
  section('appeals', {
    columns: [
      'a.submission_id',
      'a.reason',
      'a.may_be_kept',
      'a.asked_at',
      'a.scores',
      'a.total',
      'a.comment',
      'a.settled_at',
    ],
    from: 'appeals a join submissions s on s.id = a.submission_id where s.user_id = $1',
    at: 'a.asked_at',
    id: 'a.submission_id',
  }),
]
