import { CommandError } from './command.ts'

/** What commands take from the environment, asked for only when needed: `--help` works without any of it. */
export function readEnv(env: NodeJS.ProcessEnv) {
  return {
    databaseUrl(): string {
      const url = env['DATABASE_URL'] ?? ''
      if (/^postgres(ql)?:\/\/./.test(url)) return url
      const state = url === '' ? 'is not set' : 'is not a PostgreSQL address'
      throw new CommandError(`DATABASE_URL ${state}; give it as postgres://user:password@host:5432/database.`)
    },
  }
}
