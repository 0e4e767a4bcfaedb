import { Problem, type User } from '@truegul/contract'
import { sql } from 'kysely'
import { CONSENT_TEXT } from '../consent-text.ts'
import type { Context } from '../context.ts'
import { DAY_ENDS, usedToday, wireQuota } from '../day-quota.ts'
import { unseenOf } from '../unseen.ts'

/**
 * The learner as everybody sees themselves.
 *
 * @throws Problem `session-ended` when the account is gone.
 */
export async function findUser(
  { database, settings }: Pick<Context, 'database' | 'settings'>,
  userId: string,
): Promise<User> {
  const row = await database.tables
    .selectFrom('users as u')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('consents')
          .select(['llm', 'version', 'changed_at'])
          .whereRef('user_id', '=', 'u.id')
          .orderBy('changed_at', 'desc')
          .limit(1)
          .as('c'),
      (join) => join.onTrue(),
    )
    .select(['u.id', 'u.email', 'u.language', 'u.created_at', 'c.llm', 'c.version', 'c.changed_at'])
    .select(['u.email_confirmed_at', 'u.notifications'])
    .select(sql<number>`${sql.raw(unseenOf('u.id'))}`.as('unseen'))
    .select([sql<number>`${sql.raw(usedToday('u.id'))}`.as('used'), sql<Date>`${sql.raw(DAY_ENDS)}`.as('day_ends')])
    .where('u.id', '=', userId)
    .executeTakeFirst()
  if (!row) throw new Problem('session-ended', 'This account does not exist any more.')
  return {
    id: row.id,
    email: row.email,
    language: row.language,
    consent: {
      llm: row.llm ?? false,
      version: row.version ?? CONSENT_TEXT.version,
      changedAt: row.changed_at?.toISOString() ?? null,
    },
    quota: wireQuota(settings.dailyLimit, row.used, row.day_ends),
    createdAt: row.created_at.toISOString(),
    emailConfirmed: row.email_confirmed_at !== null,
    notifications: row.notifications,
    unseen: row.unseen,
  }
}
