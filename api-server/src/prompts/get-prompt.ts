import type { Output, getPrompt as operation, Parsed } from '@truegul/contract'
import { PROMPTS } from '@truegul/topik/prompts'
import type { Context } from '../context.ts'
import type { LearnerCall } from '../handler.ts'
import { etagOf, nameVersion } from '../http/answer/name-version.ts'
import { requirePrompt } from './require-prompt.ts'
import { wirePrompt } from './wire-prompt.ts'

const BY_ID = new Map(
  PROMPTS.map(wirePrompt).map((prompt) => [prompt.id, { prompt, version: etagOf(prompt) }] as const),
)

/** One prompt. @throws Problem `not-found`, also for one that is off and that this learner has not begun */
export async function getPrompt(
  context: Context,
  { id }: Parsed<typeof operation>,
  call: LearnerCall,
): Promise<Output<typeof operation>> {
  await requirePrompt(context, call.userId, id)
  const { prompt, version } = BY_ID.get(id)!
  nameVersion(call, version)
  return prompt
}
