import type { Output, listPrompts as operation } from '@truegul/contract'
import { PROMPTS } from '@truegul/topik/prompts'
import type { Context } from '../context.ts'
import type { LearnerCall } from '../handler.ts'
import { etagOf, nameVersion } from '../http/answer/name-version.ts'
import { wirePrompt } from './wire-prompt.ts'

const ALL = PROMPTS.map(wirePrompt)

type Offered = { answer: Output<typeof operation>; version: string }
/** What was answered last: naming its version costs more than all the rest, and it changes when an operator acts. */
let last: { off: string; offered: Offered } | undefined

/** All prompts that are offered. They ship with the server; operators take some away. */
export async function listPrompts(
  { promptsOff }: Context,
  _input: object,
  call: LearnerCall,
): Promise<Output<typeof operation>> {
  const { answer, version } = offer(await promptsOff())
  nameVersion(call, version)
  return answer
}

function offer(ids: ReadonlySet<string>): Offered {
  const off = [...ids].sort().join(' ')
  if (last?.off !== off) {
    const answer = { items: ALL.filter(({ id }) => !ids.has(id)) }
    last = { off, offered: { answer, version: etagOf(answer) } }
  }
  return last.offered
}
