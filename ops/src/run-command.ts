import { type CommandContext, UsageError } from './command.ts'
import { COMMANDS } from './commands.ts'

const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length))

const HELP = `truegul: the operators' command

Usage: truegul COMMAND [ARGUMENTS]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  .join('\n')}

truegul COMMAND --help says more. Every command takes --dry-run: it tells what would be done and changes nothing.`

/**
 * Runs one command line, without the program's name.
 *
 * @throws UsageError, CommandError, MigrationError: what to tell the operator
 */
export async function runCommand(args: string[], context: CommandContext): Promise<void> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return context.print(HELP)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) throw new UsageError(`There is no command "${name}"; truegul --help lists them.`)
  if (rest.includes('--help') || rest.includes('-h')) return context.print(command.help)
  await command.run(rest, context)
}
