import type { Command } from './command.ts'
import { costs } from './commands/costs.ts'
import { invites } from './commands/invites.ts'
import { migrate } from './commands/migrate.ts'

/** Every command of `truegul` by its first word. */
export const COMMANDS: Record<string, Command> = { migrate, invites, costs }
