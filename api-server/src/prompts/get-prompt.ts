import { type Output, type getPrompt as operation, type Parsed, Problem } from '@truegul/contract'
import { PROMPTS } from '@truegul/topik/prompts'
import type { Context } from '../context.ts'
import type { LearnerCall } from '../handler.ts'
import { etagOf, nameVersion } from '../http/name-version.ts'
import { wirePrompt } from './wire-prompt.ts'

const BY_ID = new Map(
  PROMPTS.map(wirePrompt).map((prompt) => [prompt.id, { prompt, version: etagOf(prompt) }] as const),
)

/** One prompt. */
export async function getPrompt(
  _context: Context,
  { id }: Parsed<typeof operation>,
  call: LearnerCall,
): Promise<Output<typeof operation>> {
  const found = BY_ID.get(id)
  if (!found) throw new Problem('not-found', 'There is no prompt with this id.')
  nameVersion(call, found.version)
  return found.prompt
}
