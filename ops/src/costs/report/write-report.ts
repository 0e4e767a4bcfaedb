import type { BudgetLine, MonthReport } from './month-report.ts'

export const FORMATS = ['text', 'md', 'csv'] as const
export type Format = (typeof FORMATS)[number]

/** A month's report as lines of text, Markdown or CSV. */
export function writeReport(report: MonthReport, format: Format): string[] {
  if (format === 'csv') return [HEAD, ...rowsOf(report.lines)].map((row) => row.map(csvCell).join(','))
  const title = `Costs of ${report.month}, US dollars, ${report.elapsed.toFixed(1)} of ${report.days} days (UTC)`
  const facts = factsOf(report)
  if (format === 'md') {
    return [
      `## ${title}`,
      '',
      ...markdown([HEAD, ...rowsOf(report.lines)]),
      '',
      ...markdown([['', ''], ...facts]),
      ...daysOf(report, (rows) => ['', ...markdown(rows)]),
    ]
  }
  return [
    title,
    '',
    ...columns([HEAD, ...rowsOf(report.lines)]),
    '',
    ...columns(facts),
    ...daysOf(report, (rows) => ['', ...columns(rows)]),
  ]
}

const HEAD = ['item', 'budget', 'actual', 'forecast', 'remark']

const rowsOf = (lines: readonly BudgetLine[]) =>
  lines.map(({ item, budgetUsd, actualUsd, forecastUsd, remark }) => [
    item,
    money(budgetUsd),
    money(actualUsd),
    money(forecastUsd),
    remark ?? '',
  ])

const money = (usd: number | null) => (usd === null ? 'not known' : usd.toFixed(2))

function factsOf({ aws, llm, perDay, perEssayUsd, perLearnerUsd }: MonthReport): string[][] {
  const facts: string[][] = []
  if (aws.is === 'known') {
    for (const { service, usd } of aws.byService.slice(0, 10)) facts.push([service, `$${usd.toFixed(2)}`])
  }
  if (llm.is === 'unknown') return facts
  const { total, essays, learners, byModel } = llm
  const { tokensInput, tokensOutput, tokensCacheRead, tokensCacheWrite } = total
  const tokens = `${tokensInput} in, ${tokensOutput} out, ${tokensCacheRead} read from the cache, ${tokensCacheWrite} written to it`
  facts.push(
    ['requests to LLMs', `${total.requests}${perDay === null ? '' : `, ${perDay.requests.toFixed(1)} a day`}`],
    ['tokens', `${tokens}${perDay === null ? '' : `; ${Math.round(perDay.tokens)} a day`}`],
    ['an essay', each(perEssayUsd, essays)],
    ['a learner', each(perLearnerUsd, learners)],
  )
  for (const { provider, model, costUsd, requests } of byModel) {
    facts.push([`${provider} ${model}`, `$${costUsd.toFixed(2)}, ${requests} requests`])
  }
  return facts
}

const each = (usd: number | null, count: number | null) => {
  if (count === null) return 'not known without the database'
  return usd === null ? 'none yet' : `$${usd.toFixed(4)} (of ${count})`
}

function daysOf({ llm }: MonthReport, write: (rows: string[][]) => string[]): string[] {
  if (llm.is === 'unknown' || llm.byDay.length === 0) return []
  const rows = llm.byDay.map(({ day, requests, tokensInput, tokensOutput, costUsd }) =>
    [day, requests, tokensInput, tokensOutput, `$${costUsd.toFixed(4)}`].map(String),
  )
  return write([['day', 'requests', 'in', 'out', 'cost'], ...rows])
}

function columns(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

const markdown = ([head = [], ...rows]: string[][]): string[] => {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}

const csvCell = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
