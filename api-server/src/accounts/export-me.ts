import type { Output, exportMe as operation } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { LearnerCall } from '../handler.ts'
import { findUser } from '../sessions/find-user.ts'
import { requireFreshPassword } from '../sessions/passwords/require-fresh-password.ts'

/** Everything stored about the learner, but for what only guards the account: password hash and tokens. */
export async function exportMe(
  context: Context,
  _input: object,
  { userId, sessionId }: LearnerCall,
): Promise<Output<typeof operation>> {
  await requireFreshPassword(context, { userId, sessionId })
  return context.callLimits.takeAlone('exportMe', userId, () => readAll(context, userId))
}

async function readAll(context: Context, userId: string): Promise<Output<typeof operation>> {
  const { tables } = context.database
  const own = 'user_id' as const
  const [user, consents, drafts, essays, devices, usage, sessions, knownDevices, llmCalls, ratings, mails, notifications] =
    await Promise.all([
      findUser(context, userId),
      tables.selectFrom('consents').select(['llm', 'version', 'changed_at']).where(own, '=', userId).execute(),
      tables
        .selectFrom('writings')
        .select(['id', 'prompt_id', 'text', 'revision', 'created_at', 'updated_at', 'rewrite_of'])
        .where(own, '=', userId)
        .execute(),
      tables
        .selectFrom('submissions as s')
        .innerJoin('tasks as t', 't.submission_id', 's.id')
        .leftJoin('scoring_results as r', 'r.submission_id', 's.id')
        .select(['s.id', 's.prompt_id', 's.text', 's.characters', 's.language', 's.status', 's.failure'])
        .select([
          's.created_at',
          's.completed_at',
          's.seen_at',
          's.rewrite_of',
          't.detection',
          't.detected_at',
          't.disputed_at',
          'r.judgement',
          'r.judged_at',
        ])
        .where('s.user_id', '=', userId)
        .orderBy('s.created_at')
        .execute(),
      tables
        .selectFrom('push_tokens')
        .select(['platform', 'environment', 'app_version', 'device_name', 'created_at', 'updated_at'])
        .where(own, '=', userId)
        .execute(),
      tables.selectFrom('daily_usage').select(['day', 'used']).where(own, '=', userId).execute(),
      tables.selectFrom('sessions').select(['device', 'created_at', 'revoked_at']).where(own, '=', userId).execute(),
      tables.selectFrom('known_devices').select(['last_used_at']).where(own, '=', userId).execute(),
      tables
        .selectFrom('llm_calls as c')
        .leftJoin('tasks as t', 't.id', 'c.task_id')
        .select(['t.submission_id', 'c.provider', 'c.model', 'c.purpose', 'c.prompt_version', 'c.outcome'])
        .select(['c.tokens_input', 'c.tokens_output', 'c.tokens_cache_read', 'c.tokens_cache_write'])
        .select((eb) => eb.cast<number | null>('c.cost_usd', 'double precision').as('cost_usd'))
        .select(['c.milliseconds', 'c.created_at', 'c.settled_at'])
        .where('c.user_id', '=', userId)
        .orderBy('c.created_at')
        .execute(),
      tables
        .selectFrom('ratings as r')
        .innerJoin('submissions as s', 's.id', 'r.submission_id')
        .select(['r.submission_id', 'r.subject', 'r.place', 'r.useful', 'r.reason', 'r.comment', 'r.rated_at'])
        .where('s.user_id', '=', userId)
        .orderBy('r.rated_at')
        .execute(),
      tables
        .selectFrom('mails')
        .select(['kind', 'state', 'created_at', 'ended_at'])
        .where(own, '=', userId)
        .orderBy('created_at')
        .execute(),
      tables
        .selectFrom('push_notifications as n')
        .innerJoin('submissions as s', 's.id', 'n.submission_id')
        .select(['n.submission_id', 'n.platform', 'n.kind', 'n.state', 'n.created_at', 'n.ended_at'])
        .where('s.user_id', '=', userId)
        .orderBy('n.created_at')
        .execute(),
    ])
  const stored = { consents, drafts, essays, devices, usage, sessions, knownDevices, llmCalls, ratings, mails, notifications }
  return { user, exportedAt: new Date().toISOString(), ...inCamelCase(stored) }
}

/** Columns as the API names things. What was posted as JSON keeps its names: they are the contract's own. */
function inCamelCase(stored: Record<string, object[]>): Record<string, object[]> {
  const rename = (row: object) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
    )
  return Object.fromEntries(Object.entries(stored).map(([name, rows]) => [name, rows.map(rename)]))
}
