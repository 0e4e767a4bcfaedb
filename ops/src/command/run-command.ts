import { COMMANDS } from '../commands.ts'
import { type CommandContext, UsageError } from './command.ts'

/**
 * Runs one command line, without the program's name.
 *
 * @throws UsageError, CommandError, MigrationError: what to tell the operator
 */
export async function runCommand(args: string[], context: CommandContext): Promise<void> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return context.print(await help())
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load === undefined) throw new UsageError(`There is no command "${name}"; truegul --help lists them.`)
  const command = await load()
  if (rest.includes('--help') || rest.includes('-h')) return context.print(command.help)
  await command.run(rest, context)
}

async function help(): Promise<string> {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length))
  const lines = Object.entries(COMMANDS).map(
    async ([name, load]) => `  ${name.padEnd(width)}  ${(await load()).summary}`,
  )
  return `truegul: the operators' command

Usage: truegul COMMAND [ARGUMENTS]

${(await Promise.all(lines)).join('\n')}

truegul COMMAND --help says more. Every command takes --dry-run: it tells what would be done and changes nothing.`
}
