import { type CommandContext, CommandError } from '../command/command.ts'

/** Whether something keeps a server from starting, or lets somebody guess: being rotated does not. */
export const isFaulty = ({ state, todo }: Pick<Line, 'state' | 'todo'>) => todo !== null && state !== 'rotating'

type Line = { variable: string; state: string; usedBy?: string[]; todo: string | null }

/**
 * Prints how secrets are, one on a line.
 *
 * @throws CommandError when one of them is faulty
 */
export function printStates(lines: readonly Line[], isJson: boolean, { print }: Pick<CommandContext, 'print'>): void {
  const faulty = lines.filter(isFaulty)
  if (isJson) print(JSON.stringify({ ok: faulty.length === 0, secrets: lines }, null, 2))
  else {
    const width = Math.max(...lines.map(({ variable }) => variable.length))
    for (const { variable, state, usedBy = [], todo } of lines) {
      const users = usedBy.length === 0 ? '' : `for ${usedBy.join(', ')}`
      print(
        `${variable.padEnd(width)}  ${state.padEnd(8)}  ${[users, todo ?? ''].filter(Boolean).join('; ')}`.trimEnd(),
      )
    }
  }
  if (faulty.length > 0) {
    throw new CommandError(
      `${faulty.length} of ${lines.length} secrets want something done: ${faulty.map(({ variable }) => variable).join(', ')}.`,
    )
  }
}
