import { ESSAY_QUESTION } from '@truegul/topik'
import { z } from 'zod'
import { operation } from '../wire/operation.ts'
import { Language, PromptId, SubmissionId, TaskId } from '../wire/primitives.ts'
import { Detection } from './detection.ts'
import { Judgement } from './judgement.ts'
import { LlmProvider, Seal } from './llm-calls.ts'

/**
 * What the queue carries. All that the ML server needs is inside: it has no database. Tasks outlive a deployment, so fields
 * are only added, and as optional ones.
 */
export const JudgeTask = z.object({
  taskId: TaskId,
  submissionId: SubmissionId,
  /** Exactly as submitted; offsets in the result count its UTF-16 code units. */
  text: z.string(),
  prompt: z.object({
    id: PromptId,
    /** Decides by which rubric it is judged. Tasks from before questions were named are all of essays. */
    question: z.int().positive().default(ESSAY_QUESTION),
    passage: z.string(),
    questions: z.array(z.string()),
    topicWords: z.array(z.string()),
  }),
  language: Language,
  /**
   * What the learner agrees to when the task is sent. Without `llm` the text may not leave for an AI provider; with it, only
   * for those that the text agreed to names.
   */
  consent: z.object({ llm: z.boolean(), providers: z.array(LlmProvider).default([]) }),
  /** Operators switched LLMs off: the local judge stands in, whatever is agreed to. */
  llmIsOff: z.boolean().optional(),
})
export type JudgeTask = z.infer<typeof JudgeTask>

/** Why an essay could not be judged. The learner reads our words for it, never the vendor's. */
export const FailureCode = z.enum(['scorer-failed', 'scorer-refused', 'scorer-away', 'task-unreadable'])
export type FailureCode = z.infer<typeof FailureCode>

/**
 * Failures that lie in the text: the same one would most likely fail again, after the same work. Such an essay keeps its place of the
 * day. All others are ours (nobody could be reached, a server of another version) and give it back.
 */
export const FAILURES_OF_THE_TEXT = ['scorer-failed', 'scorer-refused'] as const satisfies readonly FailureCode[]

/** What the ML server has to say of a task: a judgement, an honest failure, or that it takes longer. */
export const TaskOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('judged'),
    taskId: TaskId,
    judgement: Judgement,
    detection: Detection.nullable(),
    /** Given where the judgement is to be found again for the same text: of an LLM, which would not say the same twice. */
    seal: Seal.optional(),
  }),
  z.strictObject({ outcome: z.literal('failed'), taskId: TaskId, failure: FailureCode }),
  z.strictObject({ outcome: z.literal('delayed'), taskId: TaskId }),
])
export type TaskOutcome = z.infer<typeof TaskOutcome>

/**
 * The ML server's one way back. A 2xx means stored; `task-finished` and `not-found` mean that nothing is waiting for it;
 * `judgement-refused`, that this judgement will never be taken: it quotes what the essay does not say, or is longer than any.
 */
export const postResult = operation({
  name: 'postResult',
  summary: 'Hand in what became of a task',
  method: 'POST',
  path: '/internal/v1/results',
  caller: 'ml-server',
  input: TaskOutcome,
  output: z.null(),
  success: [204],
  problems: ['wrong-secret', 'not-found', 'task-finished', 'judgement-refused'],
})
