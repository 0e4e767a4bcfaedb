import { z } from 'zod'
import { PromptId, SubmissionId, Timestamp, WritingId } from './primitives.ts'

/** A kept text: what saving gives back, and what a draft changed elsewhere carries along. */
export const Draft = z.strictObject({
  id: WritingId,
  promptId: PromptId,
  text: z.string(),
  /** Counts the saves, from 1. */
  revision: z.int().positive(),
  updatedAt: Timestamp,
  /** The earlier essay that this one writes anew; null also once that one is deleted. */
  rewriteOf: SubmissionId.nullable().default(null),
})
export type Draft = z.infer<typeof Draft>
