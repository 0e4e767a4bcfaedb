import { PROMPT_KINDS } from '@truegul/topik'
import { z } from 'zod'
import { operation } from './wire/operation.ts'
import { PromptId } from './wire/primitives.ts'

export const PromptKind = z.enum(PROMPT_KINDS)

export const Prompt = z.strictObject({
  id: PromptId,
  /** The exam's number of it: 54 asks for an essay. */
  question: z.int().positive(),
  /** What its questions ask for. Optional for readers only, as servers before it do not say it. */
  kind: PromptKind.optional(),
  title: z.string(),
  passage: z.string(),
  questions: z.array(z.string()),
  topicWords: z.array(z.string()),
  gloss: z.strictObject({ title: z.string(), passage: z.string(), questions: z.array(z.string()) }),
  /** 1: everyday life; higher is harder. */
  difficulty: z.int().positive(),
})

export const listPrompts = operation({
  name: 'listPrompts',
  summary: 'All prompts',
  method: 'GET',
  path: '/api/v1/prompts',
  caller: 'learner',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(Prompt) }),
  success: [200, 304],
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
  success: [200, 304],
  problems: ['not-found'],
})
