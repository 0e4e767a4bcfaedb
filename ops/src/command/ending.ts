import { MigrationError } from '../migrations/migration-error.ts'
import { CommandError, UsageError } from './command.ts'

/** How a command ends that threw, and what to tell the operator. */
export function ending(error: unknown): { exitCode: number; sentence: string } {
  const sentence = sentenceOf(error)
  if (error instanceof CommandError) return { exitCode: error.exitCode, sentence }
  return { exitCode: error instanceof UsageError ? 2 : 1, sentence }
}

/** A failure that nobody foresaw (the database is away, a bug) keeps its stack for whoever looks into it. */
function sentenceOf(error: unknown): string {
  if (error instanceof UsageError || error instanceof CommandError || error instanceof MigrationError)
    return error.message
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && typeof error.code === 'string')
    return `${error.message || 'cannot reach the database'} (${error.code}).`
  return error.stack ?? error.message
}
