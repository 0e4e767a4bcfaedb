#!/usr/bin/env node
import { CommandError, UsageError } from './command.ts'
import { readEnv } from './env.ts'
import { MigrationError } from './migrations/migration-error.ts'
import { runCommand } from './run-command.ts'

const remark = (line: string) => console.error(`truegul: ${line}`)

try {
  const env = readEnv(process.env, remark)
  await runCommand(process.argv.slice(2), { ...env, print: (line) => console.log(line) })
} catch (error) {
  remark(sentence(error))
  if (error instanceof CommandError) process.exitCode = error.exitCode
  else process.exitCode = error instanceof UsageError ? 2 : 1
}

/** A failure that nobody foresaw (the database is away, a bug) keeps its stack for whoever looks into it. */
function sentence(error: unknown): string {
  if (error instanceof UsageError || error instanceof CommandError || error instanceof MigrationError)
    return error.message
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && typeof error.code === 'string')
    return `${error.message || 'cannot reach the database'} (${error.code}).`
  return error.stack ?? error.message
}
