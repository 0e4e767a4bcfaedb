import path from 'node:path'
import { CommandError } from './command.ts'
import { embeddedDatabase } from './embedded-database.ts'

/** What commands take from the environment, asked for only when needed: `--help` works without any of it. */
export function readEnv(env: NodeJS.ProcessEnv, remark: (line: string) => void) {
  const given = env['DATABASE_URL'] ?? ''
  const databaseUrl = () => {
    if (/^postgres(ql)?:\/\/./.test(given)) return given
    const state = given === '' ? 'is not set' : 'is not a PostgreSQL address'
    throw new CommandError(`DATABASE_URL ${state}; give it as postgres://user:password@host:5432/database.`)
  }
  return {
    databaseUrl,
    async databaseUrlOrEmbedded(): Promise<string> {
      if (given !== '') return databaseUrl()
      const dataDirectory = path.resolve(env['TRUEGUL_DATA_DIR'] || '.truegul')
      const found = await embeddedDatabase(dataDirectory)
      remark(`DATABASE_URL is not set: this is the database of npm start in ${dataDirectory}.`)
      return found
    },
    llmBudgetUsd(): number | null {
      const text = env['LLM_MONTHLY_BUDGET_USD'] ?? ''
      if (text === '') return null
      const amount = Number(text)
      if (Number.isFinite(amount) && amount >= 0) return amount
      throw new CommandError('LLM_MONTHLY_BUDGET_USD is not an amount of US dollars; give it like 100.')
    },
  }
}
