import type { updateMe as operation, Parsed, User } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { LearnerCall } from '../handler.ts'
import { CONSENT_VERSION } from './consent-version.ts'
import { findUser } from './find-user.ts'

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
    if (consent !== undefined && (consent.llm !== before.consent.llm || before.consent.version !== CONSENT_VERSION)) {
      const row = { user_id: userId, llm: consent.llm, version: CONSENT_VERSION }
      await tables.insertInto('consents').values(row).execute()
    }
  })
  return findUser(database, userId)
}
