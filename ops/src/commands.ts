import type { Command } from './command/command.ts'

/** Every command of `truegul` by its first word. Each is loaded when it is meant: whoever makes an invite need not wait for all of AWS' commands. */
export const COMMANDS: Record<string, () => Promise<Command>> = {
  preflight: async () => (await import('./commands/look/preflight.ts')).preflight,
  secrets: async () => (await import('./commands/keep/secrets.ts')).secrets,
  images: async () => (await import('./commands/release/images.ts')).images,
  migrate: async () => (await import('./commands/release/migrate.ts')).migrate,
  deploy: async () => (await import('./commands/release/deploy.ts')).deploy,
  rollback: async () => (await import('./commands/release/rollback.ts')).rollback,
  pause: async () => (await import('./commands/release/pause.ts')).pause,
  resume: async () => (await import('./commands/release/resume.ts')).resume,
  status: async () => (await import('./commands/look/status.ts')).status,
  logs: async () => (await import('./commands/look/logs.ts')).logs,
  verify: async () => (await import('./commands/look/verify.ts')).verify,
  checklist: async () => (await import('./commands/look/checklist.ts')).checklist,
  costs: async () => (await import('./commands/look/costs.ts')).costs,
  invites: async () => (await import('./commands/people/invites.ts')).invites,
  operators: async () => (await import('./commands/people/operators.ts')).operators,
  people: async () => (await import('./commands/people/people.ts')).people,
  essays: async () => (await import('./commands/people/essays.ts')).essays,
  audit: async () => (await import('./commands/people/audit.ts')).audit,
  'on-aws': async () => (await import('./commands/people/on-aws.ts')).onAws,
  backup: async () => (await import('./commands/keep/backup.ts')).backup,
  restore: async () => (await import('./commands/keep/restore.ts')).restore,
}
