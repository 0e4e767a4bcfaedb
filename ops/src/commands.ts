import type { Command } from './command.ts'
import { audit } from './commands/audit.ts'
import { backup } from './commands/backup.ts'
import { checklist } from './commands/checklist.ts'
import { costs } from './commands/costs.ts'
import { deploy } from './commands/deploy.ts'
import { essays } from './commands/essays.ts'
import { images } from './commands/images.ts'
import { invites } from './commands/invites.ts'
import { logs } from './commands/logs.ts'
import { migrate } from './commands/migrate.ts'
import { operators } from './commands/operators.ts'
import { pause } from './commands/pause.ts'
import { people } from './commands/people.ts'
import { preflight } from './commands/preflight.ts'
import { restore } from './commands/restore.ts'
import { resume } from './commands/resume.ts'
import { rollback } from './commands/rollback.ts'
import { secrets } from './commands/secrets.ts'
import { status } from './commands/status.ts'
import { verify } from './commands/verify.ts'

/** Every command of `truegul` by its first word. */
export const COMMANDS: Record<string, Command> = {
  preflight,
  secrets,
  images,
  migrate,
  deploy,
  rollback,
  pause,
  resume,
  status,
  logs,
  verify,
  checklist,
  costs,
  invites,
  operators,
  people,
  essays,
  audit,
  backup,
  restore,
}
