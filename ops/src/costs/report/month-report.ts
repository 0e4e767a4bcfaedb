import { sizes } from '@truegul/production/sizes'
import { counted } from '../read-costs.ts'
import type { MonthSpan } from './month-span.ts'
import type { AwsSpend } from './read-aws-spend.ts'
import type { LlmUse } from './read-llm-use.ts'

export type BudgetLine = {
  item: 'AWS' | 'LLM API' | 'Total'
  budgetUsd: number
  /** Null: not known, never 0 for it. */
  actualUsd: number | null
  /** To the end of the month, if it goes on as so far; null: not known, or too early to tell. */
  forecastUsd: number | null
  remark: string | null
}

export type MonthReport = {
  month: string
  days: number
  elapsed: number
  lines: BudgetLine[]
  aws: AwsSpend
  llm: LlmUse
  perDay: { requests: number; tokens: number } | null
  /** US dollars of LLMs; null without any. */
  perEssayUsd: number | null
  perLearnerUsd: number | null
}

/** Days before which a forecast would be a guess. */
const EARLIEST = 1

/** Budget against actual, the deployment plan's table. `llmBudgetUsd`: the API server's, where it is told here. */
export function monthReport(span: MonthSpan, aws: AwsSpend, llm: LlmUse, llmBudgetUsd: number | null): MonthReport {
  const { month, days, elapsed } = span
  const awsLine = lineOf('AWS', sizes.budget.aws, aws.is === 'known' ? { usd: aws.usd, of: aws.days } : null, days)
  const spent = llm.is === 'known' ? counted(llm.total) : null
  const llmLine = lineOf(
    'LLM API',
    llmBudgetUsd ?? sizes.budget.llm,
    spent === null ? null : { usd: spent, of: elapsed },
    days,
  )
  awsLine.remark = aws.is === 'known' ? `${aws.days} whole day(s)` : aws.why
  llmLine.remark = llm.is === 'known' ? uncertain(llm) : llm.why
  const per = (count: number | null) => (spent === null || !count ? null : spent / count)
  const total = llm.is === 'known' ? llm.total : null
  return {
    month,
    days,
    elapsed,
    lines: [awsLine, llmLine, sum(awsLine, llmLine)],
    aws,
    llm,
    perDay:
      total === null || elapsed < EARLIEST
        ? null
        : { requests: total.requests / elapsed, tokens: allTokens(total) / elapsed },
    perEssayUsd: llm.is === 'known' ? per(llm.essays) : null,
    perLearnerUsd: llm.is === 'known' ? per(llm.learners) : null,
  }
}

const allTokens = (cost: {
  tokensInput: number
  tokensOutput: number
  tokensCacheRead: number
  tokensCacheWrite: number
}) => cost.tokensInput + cost.tokensOutput + cost.tokensCacheRead + cost.tokensCacheWrite

type Spent = { usd: number; of: number } | null

const lineOf = (item: BudgetLine['item'], budgetUsd: number, spent: Spent, days: number): BudgetLine => ({
  item,
  budgetUsd,
  actualUsd: spent?.usd ?? null,
  forecastUsd: spent === null || spent.of < EARLIEST ? null : (spent.usd / spent.of) * days,
  remark: null,
})

/** Of the money, what nobody knows for certain. */
function uncertain({ total }: Extract<LlmUse, { is: 'known' }>): string | null {
  const requests = total.unknown + total.lost + total.reserved
  if (requests === 0) return null
  const atMost = total.unknownUsd + total.lostUsd + total.reservedUsd
  const how = atMost === 0 ? 'is not in it' : `is in it as the most it may be, $${atMost.toFixed(2)}`
  return `what ${requests} request(s) cost is not known and ${how}`
}

/** Known only where both are. */
function sum(a: BudgetLine, b: BudgetLine): BudgetLine {
  const both = (one: number | null, other: number | null) => (one === null || other === null ? null : one + other)
  const isPart = (a.actualUsd === null) !== (b.actualUsd === null)
  const known = a.actualUsd ?? b.actualUsd
  return {
    item: 'Total',
    budgetUsd: a.budgetUsd + b.budgetUsd,
    actualUsd: both(a.actualUsd, b.actualUsd),
    forecastUsd: both(a.forecastUsd, b.forecastUsd),
    remark: isPart && known !== null ? `$${known.toFixed(2)} of ${a.actualUsd === null ? b.item : a.item} alone` : null,
  }
}
