import type { AwsSettings } from '@truegul/ops/aws/aws-settings'
import { connectAws } from '@truegul/ops/aws/connect-aws'
import { type CommandContext, CommandError, UsageError } from '@truegul/ops/command/command'
import { runCommand } from '@truegul/ops/command/run-command'
import { readEnv } from '@truegul/ops/env'
import { type AwsDouble, startAwsDouble } from '../../stand-ins/aws/start-aws-double.ts'
import { fillProduction } from './fill-production.ts'

export type TruegulOnAws = Awaited<ReturnType<typeof truegulOnAws>>

/** Credentials for the double, and no waiting. */
export const testSettings = ({ url }: Pick<AwsDouble, 'url'>): AwsSettings => ({
  endpoint: url,
  credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'test' },
  attempts: 3,
  retryMs: 0,
  lookMs: 0,
})

/** The operators' command against a double of AWS in which production runs, release v1 with v2 ready. Nobody waits. */
export async function truegulOnAws({ typed = null as string | null } = {}) {
  const aws = await startAwsDouble()
  fillProduction(aws)
  let answer = typed

  const run = (...args: string[]) => runWith({}, ...args)
  const runWith = async (change: Partial<CommandContext>, ...args: string[]) => {
    const out: string[] = []
    const remarks: string[] = []
    const context = {
      ...readEnv({}, (line) => remarks.push(line)),
      aws: () => connectAws(testSettings(aws)),
      ask: async () => answer,
      print: (line: string) => void out.push(line),
      ...change,
    }
    const error = await runCommand(args, context).then(
      () => null,
      (thrown: unknown) => thrown,
    )
    return { out: out.join('\n'), remarks: remarks.join('\n'), ...ending(error) }
  }
  return {
    aws,
    run,
    /** With another context, such as a database. */
    runWith,
    /** What is typed at the next questions; null for nobody at a keyboard. */
    type: (text: string | null) => {
      answer = text
    },
    [Symbol.asyncDispose]: aws.close,
  }
}

/** As the process ends; what nobody foresaw is thrown on. */
function ending(error: unknown) {
  if (error === null) return { status: 0, error: '', code: null }
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (error instanceof UsageError) return { status: 2, error: error.message, code }
  if (error instanceof CommandError) return { status: error.exitCode, error: error.message, code }
  throw error
}
