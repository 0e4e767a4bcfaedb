import type { updateMe as operation, Parsed, User } from '@truegul/contract'
import { CONSENT_TEXT } from '../consent-text.ts'
import type { Context } from '../context.ts'
import type { Database } from '../database/database.ts'
import type { LearnerCall } from '../handler.ts'
import { findUser } from '../sessions/find-user.ts'

/** Answers about consent that are kept of a learner, however fast they change their mind. */
const MOST_ANSWERS = 100

/** Changes the language, the consent, or whether devices are told of results; consent keeps its history. */
export async function updateMe(
  context: Context,
  input: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<User> {
  const { database, callLimits } = context
  callLimits.take('updateMe', userId)
  const { language, consent, notifications } = input
  const before = await findUser(context, userId)
  await database.tables.transaction().execute(async (tables) => {
    if (language !== undefined && language !== before.language) {
      await tables.updateTable('users').set({ language }).where('id', '=', userId).execute()
    }
    if (notifications !== undefined && notifications !== before.notifications) {
      await tables.updateTable('users').set({ notifications }).where('id', '=', userId).execute()
    }
    if (
      consent !== undefined &&
      (consent.llm !== before.consent.llm || before.consent.version !== CONSENT_TEXT.version)
    ) {
      const row = { user_id: userId, llm: consent.llm, version: CONSENT_TEXT.version }
      await tables.insertInto('consents').values(row).execute()
      await forgetOldest(tables, userId)
    }
  })
  return findUser(context, userId)
}

async function forgetOldest(tables: Database['tables'], userId: string): Promise<void> {
  const answers = tables.selectFrom('consents').select('changed_at').where('user_id', '=', userId)
  await tables
    .deleteFrom('consents')
    .where('user_id', '=', userId)
    .where('changed_at', 'in', answers.orderBy('changed_at', 'desc').offset(MOST_ANSWERS))
    .execute()
}
