import { sizes } from '@truegul/production/sizes'
import type { Query, Statement } from '../../database/database.ts'
import { readMonthMoney } from '../../llm-calls/month-money.ts'
import { exactUsd } from '../exact-usd.ts'
import { readAwsCost } from '../money/month-report.ts'
import { readMonthUsd } from '../money/month-usd.ts'
import { readSeoulMonth } from '../seoul-month.ts'

/** As llm-calls/budget-alarms.ts noted it: of this UTC month and this budget. */
const stopped: Statement = {
  name: 'llm-stop-said',
  text: `select exists (select from llm_budget_alarms where month = date_trunc('month', now() at time zone 'utc')::date
    and level = 'stop' and budget_usd = $1) as "isSaid"`,
}

/** Money of this month of Asia/Seoul beside its budgets, and apart from it the hard stop, which counts UTC months. */
export async function readBudgets(query: Query, llmBudgetUsd: number) {
  const seoul = await readSeoulMonth(query, undefined)
  const [llm, aws, stop, said] = await Promise.all([
    readMonthUsd(query, seoul),
    readAwsCost(query, seoul),
    readMonthMoney(query, llmBudgetUsd),
    query<{ isSaid: boolean }>(stopped, [llmBudgetUsd]),
  ])
  const total = sizes.budget.aws + llmBudgetUsd
  return {
    money: {
      ...llm,
      awsUsd: aws?.usd ?? null,
      budgets: { llmUsd: exactUsd(llmBudgetUsd), awsUsd: exactUsd(sizes.budget.aws), totalUsd: exactUsd(total) },
      stop: { countedUsd: stop.counted, budgetUsd: exactUsd(llmBudgetUsd) },
    },
    stop: { isSaid: said[0]!.isSaid, share: stop.share },
    budgetShare: (Number(llm.monthUsd) + Number(aws?.usd ?? 0)) / total,
  }
}
