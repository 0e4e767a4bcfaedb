import type { Command } from './command.ts'
import { audit } from './commands/audit.ts'
import { backup } from './commands/backup.ts'
import { checklist } from './commands/checklist.ts'
import { costs } from './commands/costs.ts'
import { essays } from './commands/essays.ts'
import { invites } from './commands/invites.ts'
import { migrate } from './commands/migrate.ts'
import { operators } from './commands/operators.ts'
import { people } from './commands/people.ts'
import { preflight } from './commands/preflight.ts'
import { restore } from './commands/restore.ts'
import { secrets } from './commands/secrets.ts'
import { verify } from './commands/verify.ts'

/** Every command of `truegul` by its first word. */
export const COMMANDS: Record<string, Command> = {
  migrate,
  invites,
  costs,
  operators,
  people,
  essays,
  audit,
  backup,
  restore,
  secrets,
  preflight,
  verify,
  checklist,
}
