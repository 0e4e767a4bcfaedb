import { CommandError } from '../command/command.ts'
import { ending } from '../command/ending.ts'
import { runCommand } from '../command/run-command.ts'
import { readEnv } from '../env.ts'
import { readRunnable } from './read-runnable.ts'
import { NOT_OPENED, SEALED_ENV } from './sealed-task.ts'
import type { OutputRecord } from './sealing/output-record.ts'
import { openArguments } from './sealing/seal-arguments.ts'
import { sealOutput } from './sealing/seal-output.ts'

/**
 * The task's side of `truegul on-aws`: runs the command, and writes all that it says to standard output, sealed.
 *
 * @param args the name of the command; what it is called with comes sealed in the environment
 * @returns the exit code
 * @throws CommandError where that cannot be opened: then nothing was run
 */
export async function runSealed([name = '']: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const keys = { databaseUrl: env['DATABASE_URL'] ?? '', reader: env[SEALED_ENV.reader] ?? '' }
  const call = openArguments(env[SEALED_ENV.arguments] ?? '', keys)
  if (call === null) throw new CommandError(SENTENCE, { exitCode: NOT_OPENED })

  const seal = sealOutput(keys)
  const say = (record: OutputRecord) => {
    for (const line of seal(record)) console.log(line)
  }
  const end = (error: unknown): number => {
    const { exitCode, sentence } = ending(error)
    say({ is: 'ended', exitCode, sentence })
    return exitCode
  }
  // Node would print it, with the rows that PostgreSQL names in it.
  process.once('uncaughtException', (error) => process.exit(end(error)))
  const context = {
    ...readEnv(env, (text) => say({ is: 'remarked', text })),
    machineUser: () => call.machineUser,
    print: (text: string) => say({ is: 'printed', text }),
  }
  try {
    const runnable = readRunnable([name, ...call.args])
    await runCommand([runnable.name, ...runnable.rest], context)
    say({ is: 'ended', exitCode: 0, sentence: null })
    return 0
  } catch (error) {
    return end(error)
  }
}

const SENTENCE =
  'Nothing was run: this is for the task that truegul on-aws starts, and what it was called with cannot be opened with DATABASE_URL.'
