import { type CommandContext, CommandError, UsageError } from './command.ts'

/**
 * Lets an operator type a word before something that hurts; `--yes` stands for having typed it.
 *
 * @throws CommandError when something else was typed, UsageError where nobody can type
 */
export async function confirm(
  context: CommandContext,
  { isYes, what, word }: { isYes: boolean; what: string; word: string },
): Promise<void> {
  if (isYes) return
  const typed = await context.ask(`${what}\nType ${word} to go on: `)
  if (typed === null) throw new UsageError(`${what} Nobody can type here: add --yes when that is what you want.`)
  if (typed !== word) throw new CommandError(`Nothing was done: what was typed is not ${word}.`)
}
