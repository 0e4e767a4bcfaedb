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
    llmBudgetUsd(): number | null {
      const text = env['LLM_MONTHLY_BUDGET_USD'] ?? ''
      if (text === '') return null
      const amount = Number(text)
      if (Number.isFinite(amount) && amount >= 0) return amount
      throw new CommandError('LLM_MONTHLY_BUDGET_USD is not an amount of US dollars; give it like 100.')
    },
  }
}
