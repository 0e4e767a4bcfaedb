import type { updateMe as operation, Parsed, User } from '@truegul/contract'
import { CONSENT_TEXT } from '../consent-text.ts'
import type { Context } from '../context.ts'
import type { LearnerCall } from '../handler.ts'
import { findUser } from '../sessions/find-user.ts'

/** Changes the language or the consent; consent keeps its history. */
export async function updateMe(
  { database }: Context,
  input: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<User> {
  const { language, consent } = input
  const before = await findUser(database, userId)
  await database.tables.transaction().execute(async (tables) => {
    if (language !== undefined && language !== before.language) {
      await tables.updateTable('users').set({ language }).where('id', '=', userId).execute()
    }
    if (
      consent !== undefined &&
      (consent.llm !== before.consent.llm || before.consent.version !== CONSENT_TEXT.version)
    ) {
      const row = { user_id: userId, llm: consent.llm, version: CONSENT_TEXT.version }
      await tables.insertInto('consents').values(row).execute()
    }
  })
  return findUser(database, userId)
}
