import { type Output, type getPrompt as operation, type Parsed, Problem } from '@truegul/contract'
import { findPrompt } from '@truegul/topik/prompts'
import type { Context } from '../context.ts'
import { wirePrompt } from './wire-prompt.ts'

/** One prompt. */
export async function getPrompt(
  _context: Context,
  { id }: Parsed<typeof operation>,
): Promise<Output<typeof operation>> {
  const prompt = findPrompt(id)
  if (!prompt) throw new Problem('not-found', 'There is no prompt with this id.')
  return wirePrompt(prompt)
}
