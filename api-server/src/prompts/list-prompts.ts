import type { Output, listPrompts as operation } from '@truegul/contract'
import { PROMPTS } from '@truegul/topik/prompts'
import type { Context } from '../context.ts'
import type { LearnerCall } from '../handler.ts'
import { etagOf, nameVersion } from '../http/name-version.ts'
import { wirePrompt } from './wire-prompt.ts'

const ALL: Output<typeof operation> = { items: PROMPTS.map(wirePrompt) }
const VERSION = etagOf(ALL)

/** All prompts; they ship with the server and change only with it. */
export async function listPrompts(
  _context: Context,
  _input: object,
  call: LearnerCall,
): Promise<Output<typeof operation>> {
  nameVersion(call, VERSION)
  return ALL
}
