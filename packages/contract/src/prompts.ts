import { z } from 'zod'
import { operation } from './operation.ts'
import { PromptId } from './primitives.ts'

export const Prompt = z.object({
  id: PromptId,
  title: z.string(),
  passage: z.string(),
  questions: z.array(z.string()).length(3),
  topicWords: z.array(z.string()),
  gloss: z.object({ title: z.string(), passage: z.string(), questions: z.array(z.string()).length(3) }),
  difficulty: z.int().min(1).max(3),
})

export const listPrompts = operation({
  name: 'listPrompts',
  summary: 'All prompts',
  method: 'GET',
  path: '/api/v1/prompts',
  caller: 'learner',
  input: z.strictObject({}),
  output: z.object({ items: z.array(Prompt) }),
  success: [200],
  problems: [],
})

export const getPrompt = operation({
  name: 'getPrompt',
  summary: 'One prompt',
  method: 'GET',
  path: '/api/v1/prompts/:id',
  caller: 'learner',
  input: z.strictObject({ id: PromptId }),
  output: Prompt,
  success: [200],
  problems: ['not-found'],
})
