import { z } from 'zod'

export const SubmissionId = z.uuid()
export const WritingId = z.uuid()
export const TaskId = z.uuid()
export const UserId = z.uuid()
export const PromptId = z
  .string()
  .max(100, 'must be at most 100 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the id of a prompt, like reading-habit')
export const Timestamp = z.iso.datetime()
/** A day of the calendar, `2026-11-27`. */
export const Day = z.iso.date()
/** US dollars as exact decimal text, such as `12.340000000`: sums of the ledger are not rounded on the way. */
export const ExactUsd = z.string().regex(/^-?\d+(\.\d+)?$/)

/** A boolean of a query, where everything is text. */
export const QueryBoolean = z.preprocess<unknown, z.ZodBoolean, boolean>(
  (value: unknown) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean(),
)

export const SubmissionStatus = z.enum(['pending', 'processing', 'completed', 'failed'])
export type SubmissionStatus = z.infer<typeof SubmissionStatus>

/** Major, minor, patch: `1.4.0`. */
export const AppVersion = z.string().regex(/^(0|[1-9]\d{0,5})(\.(0|[1-9]\d{0,5})){2}$/)

/** Languages that feedback is written in; quotes always stay Korean. */
export const Language = z.enum(['en', 'ko'])
export type Language = z.infer<typeof Language>

/** A text without what `WrittenText` refuses. Nobody types that, but it comes with what is pasted, and nobody could find it. */
export const keepable = (text: string): string => text.replaceAll('\u0000', '').replaceAll(/\p{Surrogate}/gu, '')

/**
 * Text as a person wrote it, kept to the code unit. NUL and lone surrogates are refused, because the database would have to
 * drop or replace them and every offset after them would lie.
 */
export const WrittenText = z.string().superRefine((text, context) => {
  const nul = text.indexOf('\u0000')
  if (nul >= 0) {
    context.addIssue({ code: 'custom', message: `has a NUL character at position ${nul}; remove it and send again` })
  }
  const lone = text.search(/\p{Surrogate}/u)
  if (lone >= 0) {
    context.addIssue({
      code: 'custom',
      message: `has half of a character (a lone surrogate) at position ${lone}; remove it and send again`,
    })
  }
})
