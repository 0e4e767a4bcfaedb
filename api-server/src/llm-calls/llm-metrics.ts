import type { Metrics } from '@truegul/service'
import type { Database, Statement } from '../database/database.ts'
import { readMonthMoney } from './month-money.ts'

const alarms: Statement = {
  name: 'llm-budget-alarms',
  text: `select level from llm_budget_alarms
    where month = date_trunc('month', now() at time zone 'utc')::date and budget_usd = $1`,
}

/** Figures of calls to LLMs. Money of the month comes from the table of calls, so every server gives the same; the counters are this process's. */
export function createLlmMetrics(metrics: Metrics, database: Database, budgetUsd: number) {
  const look = async () => {
    const money = readMonthMoney(database.query, budgetUsd)
    const said = database.query<{ level: string }>(alarms, [budgetUsd])
    // As with all figures from the database: a page without them is better than no page.
    const [{ spent, reserved }, levels] = await Promise.all([money, said]).catch(() => [AWAY, []] as const)
    return { spent: Number(spent), reserved: Number(reserved), levels: levels.map(({ level }) => level) }
  }
  let looking: ReturnType<typeof look> | undefined
  /** One look for all gauges of a page. */
  const found = () => {
    looking ??= look().finally(() => {
      looking = undefined
    })
    return looking
  }
  const budget = metrics.gauge({
    name: 'llm_budget_usd',
    help: 'US dollars that calls to LLMs may cost in a UTC month',
  })
  budget.set(budgetUsd)
  const spent = metrics.gauge({
    name: 'llm_spent_usd',
    help: 'US dollars spent on calls to LLMs in this UTC month; at most, where the cost is not known',
    collect: async (gauge) => gauge.set((await found()).spent),
  })
  metrics.gauge({
    name: 'llm_reserved_usd',
    help: 'US dollars held by calls to LLMs under way',
    collect: async (gauge) => gauge.set((await found()).reserved),
  })
  metrics.gauge({
    name: 'llm_budget_alarm',
    help: '1 when this was said of this month and budget: warning (80% spent), stop (essays wait)',
    labels: ['level'],
    collect: async (gauge) => {
      const { levels } = await found()
      for (const level of ['warning', 'stop']) gauge.set({ level }, Number(levels.includes(level)))
    },
  })
  return {
    budget,
    spent,
    calls: metrics.counter({
      name: 'llm_calls_total',
      help: 'Requests to vendors of LLMs, by what became of them; one that settles late is lost first',
      labels: ['provider', 'model', 'purpose', 'outcome'],
    }),
    denied: metrics.counter({ name: 'llm_calls_denied_total', help: 'Requests not allowed', labels: ['reason'] }),
    tokens: metrics.counter({ name: 'llm_tokens_total', help: 'Tokens', labels: ['provider', 'model', 'kind'] }),
    cost: metrics.counter({
      name: 'llm_cost_usd_total',
      help: 'US dollars, as far as known',
      labels: ['provider', 'model'],
    }),
    costUnknown: metrics.counter({ name: 'llm_cost_unknown_total', help: 'Requests of which nobody knows the cost' }),
  }
}

const AWAY = { spent: Number.NaN, reserved: Number.NaN }
