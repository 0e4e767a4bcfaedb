import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './command.ts'

/**
 * `parseArgs`, strict, with positionals.
 *
 * @throws UsageError with parseArgs' own sentence for an unknown option or a missing value
 */
export function parseArguments<const O extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

/**
 * A whole number from 1 to `limit`.
 *
 * @throws UsageError
 */
export function positiveInteger(what: string, text: string, limit: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (number < 1 || number > limit) throw new UsageError(`${what} is a whole number from 1 to ${limit}, not "${text}".`)
  return number
}
