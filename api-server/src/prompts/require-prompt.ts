import { Problem } from '@truegul/contract'
import { findPrompt } from '@truegul/topik/prompts'
import type { Context } from '../context.ts'
import type { Statement } from '../database/database.ts'

const begun: Statement = {
  name: 'has-begun-prompt',
  text: `
    select exists (select from writings where user_id = $1 and prompt_id = $2)
      or exists (select from submissions where user_id = $1 and prompt_id = $2) as has_begun`,
}

/**
 * A prompt that is off is there for whoever has a draft of it or an essay to it, as if it was on: they may finish, read and write anew.
 *
 * @throws Problem `not-found` for everybody else, as for a prompt that nobody knows
 */
export async function requirePrompt(
  { database, promptsOff }: Pick<Context, 'database' | 'promptsOff'>,
  userId: string,
  promptId: string,
): Promise<void> {
  if (findPrompt(promptId) && !(await promptsOff()).has(promptId)) return
  const [row] = findPrompt(promptId) ? await database.query<{ has_begun: boolean }>(begun, [userId, promptId]) : []
  if (!row?.has_begun) throw new Problem('not-found', 'There is no prompt with this id.')
}
