import { z } from 'zod'
import { operation } from '../wire/operation.ts'
import { PromptId, Timestamp } from '../wire/primitives.ts'
import { Done, OperatorReason } from './common.ts'

export const listPromptStates = operation({
  name: 'listPromptStates',
  summary: 'All prompts, whether learners are offered them, and how often they were written to',
  method: 'GET',
  path: '/api/v1/operator/prompts',
  caller: 'operator',
  input: z.strictObject({}),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        id: PromptId,
        title: z.strictObject({ ko: z.string(), en: z.string() }),
        difficulty: z.int(),
        isOn: z.boolean(),
        changedAt: Timestamp.nullable(),
        essays: z.int().nonnegative(),
        /** Of the completed ones; null without any. */
        meanTotal: z.number().nullable(),
      }),
    ),
  }),
  success: [200],
  problems: [],
})

export const setPrompt = operation({
  name: 'setPrompt',
  summary: 'Offer a prompt to learners, or no longer; essays and drafts that were begun go on',
  method: 'PUT',
  path: '/api/v1/operator/prompts/:id',
  caller: 'operator',
  input: z.strictObject({ id: PromptId, isOn: z.boolean(), reason: OperatorReason }),
  output: Done,
  success: [200],
  problems: ['not-found'],
})
