import type { Log } from '@truegul/service'
import type { Database, Statement } from '../database/database.ts'
import type { MonthMoney } from './month-money.ts'

/** Said of the money of this month, in the log, once for each budget. Never fails. */
export type SayBudgetAlarm = (money: MonthMoney, found: { isStopped: boolean }) => Promise<void>

type Level = 'warning' | 'stop'

/** Of the budget: from here on operators are warned. */
const WARNING_SHARE = 0.8

const sayOnce: Statement = {
  name: 'say-llm-budget-alarm',
  text: `
    insert into llm_budget_alarms (month, level, budget_usd) values (date_trunc('month', now() at time zone 'utc')::date, $1, $2)
    on conflict do nothing returning month`,
}

/**
 * Looks after each reservation whether the month's money has reached a line. The database remembers what was said, so several
 * servers, or one that starts again, say it once; a raised budget has lines of its own.
 */
export function createBudgetAlarms(database: Database, log: Log, budgetUsd: number): SayBudgetAlarm {
  const said = new Set<string>()

  const say = async (level: Level, { spent }: MonthMoney) => {
    const key = `${new Date().toISOString().slice(0, 7)} ${level}`
    if (said.has(key)) return
    const [first] = await database.query<{ month: string }>(sayOnce, [level, budgetUsd])
    said.add(key)
    if (!first) return
    const fields = { month: first.month.slice(0, 7), spentUsd: Number(spent), budgetUsd }
    if (level === 'stop') log.error({ code: 'llm-budget-stop', ...fields }, 'the budget for LLMs is spent; essays wait')
    else log.warn({ code: 'llm-budget-warning', ...fields }, 'the budget for LLMs is spent to 80% or more')
  }

  return async (money, { isStopped }) => {
    try {
      if (money.share !== null && money.share >= WARNING_SHARE) await say('warning', money)
      if (isStopped) await say('stop', money)
    } catch (error) {
      // The answers are given; the next call looks again.
      log.warn({ err: error }, 'an alarm about the budget for LLMs could not be noted')
    }
  }
}
