import type { Command } from './command.ts'
import { backup } from './commands/keep/backup.ts'
import { restore } from './commands/keep/restore.ts'
import { secrets } from './commands/keep/secrets.ts'
import { checklist } from './commands/look/checklist.ts'
import { costs } from './commands/look/costs.ts'
import { logs } from './commands/look/logs.ts'
import { preflight } from './commands/look/preflight.ts'
import { status } from './commands/look/status.ts'
import { verify } from './commands/look/verify.ts'
import { audit } from './commands/people/audit.ts'
import { essays } from './commands/people/essays.ts'
import { invites } from './commands/people/invites.ts'
import { operators } from './commands/people/operators.ts'
import { people } from './commands/people/people.ts'
import { deploy } from './commands/release/deploy.ts'
import { images } from './commands/release/images.ts'
import { migrate } from './commands/release/migrate.ts'
import { pause } from './commands/release/pause.ts'
import { resume } from './commands/release/resume.ts'
import { rollback } from './commands/release/rollback.ts'

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
