import type { Output, listPrompts as operation } from '@truegul/contract'
import { PROMPTS } from '@truegul/topik/prompts'
import { wirePrompt } from './wire-prompt.ts'

const ALL: Output<typeof operation> = { items: PROMPTS.map(wirePrompt) }

/** All prompts; they ship with the server and change only with it. */
export const listPrompts = async (): Promise<Output<typeof operation>> => ALL
