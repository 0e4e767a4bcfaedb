import os from 'node:os'
import path from 'node:path'
import { readAwsSettings } from './aws/aws-settings.ts'
import { connectAws } from './aws/connect-aws.ts'
import { ask } from './command/ask.ts'
import { CommandError } from './command/command.ts'
import { embeddedDatabase } from './embedded-database.ts'
import { readSecret } from './secrets/read-secret.ts'

/** What commands take from the environment, asked for only when needed: `--help` works without any of it. */
export function readEnv(env: NodeJS.ProcessEnv, remark: (line: string) => void) {
  const migrationDatabaseUrl = () =>
    databaseUrl(env, env['MIGRATION_DATABASE_URL'] ? 'MIGRATION_DATABASE_URL' : 'DATABASE_URL')
  const embedded = async () => {
    const dataDirectory = path.resolve(env['TRUEGUL_DATA_DIR'] || '.truegul')
    const found = await embeddedDatabase(dataDirectory)
    remark(`DATABASE_URL is not set: this is the database of npm start in ${dataDirectory}.`)
    return found
  }
  return {
    databaseUrl: () => databaseUrl(env, 'DATABASE_URL'),
    async databaseUrlOrEmbedded(): Promise<string> {
      if (env['DATABASE_URL']) return databaseUrl(env, 'DATABASE_URL')
      return (await embedded()).databaseUrl
    },
    givenDatabaseUrl: () => (env['DATABASE_URL'] ? databaseUrl(env, 'DATABASE_URL') : null),
    machineUser: () => os.userInfo().username,
    stateDirectory: () => path.join(env['XDG_STATE_HOME'] || path.join(os.homedir(), '.local/state'), 'truegul'),
    verifyCode: () => env['TRUEGUL_VERIFY_CODE'] || null,
    github: () => ({
      repository: env['GITHUB_REPOSITORY'] || null,
      token: env['GITHUB_TOKEN'] || null,
      api: env['GITHUB_API_URL'] || 'https://api.github.com',
      commit: env['GITHUB_SHA'] || null,
    }),
    migrationDatabaseUrl,
    async ownerDatabase(): Promise<{ url: string; isEmbedded: boolean }> {
      const isGiven = Boolean(env['MIGRATION_DATABASE_URL'] || env['DATABASE_URL'])
      if (isGiven) return { url: migrationDatabaseUrl(), isEmbedded: false }
      return { url: (await embedded()).migrationUrl, isEmbedded: true }
    },
    aws: () => connectAws(readAwsSettings(env)),
    ask,
    readSecret,
    remark,
    llmBudgetUsd(): number | null {
      const text = env['LLM_MONTHLY_BUDGET_USD'] ?? ''
      if (text === '') return null
      const amount = Number(text)
      if (Number.isFinite(amount) && amount >= 0) return amount
      throw new CommandError('LLM_MONTHLY_BUDGET_USD is not an amount of US dollars; give it like 100.')
    },
  }
}

function databaseUrl(env: NodeJS.ProcessEnv, name: string): string {
  const url = env[name] ?? ''
  if (/^postgres(ql)?:\/\/./.test(url)) return url
  const state = url === '' ? 'is not set' : 'is not a PostgreSQL address'
  throw new CommandError(`${name} ${state}; give it as postgres://user:password@host:5432/database.`)
}
