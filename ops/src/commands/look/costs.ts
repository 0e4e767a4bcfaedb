import { type Command, type CommandContext, CommandError, UsageError } from '../../command/command.ts'
import { parseArguments } from '../../command/parse-arguments.ts'
import { connected } from '../../connected.ts'
import { estimateCosts } from '../../costs/estimate/estimate-costs.ts'
import { printEstimate } from '../../costs/estimate/print-estimate.ts'
import { printCosts } from '../../costs/print-costs.ts'
import { counted, readCosts } from '../../costs/read-costs.ts'
import { keepAwsCost } from '../../costs/report/keep-aws-cost.ts'
import type { MonthReport } from '../../costs/report/month-report.ts'
import { reportCosts } from '../../costs/report/report-costs.ts'
import { FORMATS, writeReport } from '../../costs/report/write-report.ts'

/** `truegul costs` */
export const costs: Command = {
  summary: 'what LLMs and AWS cost: calls of a month, estimate',
  help: `truegul costs: what LLMs and AWS cost

Usage: truegul costs [--month YYYY-MM] [--json]   calls to LLMs of a month, by model and by day
       truegul costs estimate [--json]            what AWS costs in a month by its price list, running and paused, beside the plan
       truegul costs report [--month YYYY-MM] [--format text|md|csv] [--json] [--host aws|compose] [--keep]
                                                  AWS and LLMs: budget, actual, forecast; a day, an essay, a learner

The first reads the LLM calls booked in DATABASE_URL, or of npm start here without it. Months and days are UTC.
The budget is the API server's: give its LLM_MONTHLY_BUDGET_USD here too to see it beside the money.
cost       charged, as far as known
unknown    requests of which nobody knows the cost (a timeout, a model without a price), and what they cost at most
lost       requests that nobody settled (the ML server was killed), and what they cost at most
reserved   requests under way, and what they may cost
The budget counts all four.

The report asks AWS Cost Explorer, a cent each time, and the calls in DATABASE_URL, else what CloudWatch was told of them; what cannot be
asked is not known, never 0. The estimate asks nobody: prices with their date and the sizes of the infrastructure are in this release.
Nothing here changes anything but --keep: the console's monthly report then has what AWS cost, marked as Cost Explorer's.`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      month: { type: 'string' },
      format: { type: 'string', default: 'text' },
      host: { type: 'string', default: 'aws' },
      json: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    const [verb, ...more] = positionals
    if (more.length > 0) throw new UsageError(`Too many arguments after "costs ${verb}"; see --help.`)
    if (verb === 'estimate') return estimate(values.json, context)
    if (verb === 'report') return report(values, context)
    if (verb !== undefined) throw new UsageError(`truegul costs takes no "${verb}"; see --help.`)
    const budgetUsd = context.llmBudgetUsd()
    const month = readMonth(values.month)
    const found = await connected(context, (client) => readCosts(client, month))
    if (!values.json) return printCosts(found, budgetUsd, context.print)
    context.print(JSON.stringify({ budgetUsd, countedUsd: counted(found.total), ...found }, null, 2))
  },
}

/** Null for the present one. @throws UsageError */
function readMonth(text: string | undefined): string | null {
  if (text === undefined || /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text)) return text ?? null
  throw new UsageError(`--month is a month like 2026-11, not "${text}".`)
}

function estimate(isJson: boolean, { print }: CommandContext): void {
  const estimated = estimateCosts()
  if (isJson) print(JSON.stringify(estimated, null, 2))
  else printEstimate(estimated, print)
}

type ReportWish = {
  month?: string | undefined
  format: string
  host: string
  json: boolean
  keep: boolean
  'dry-run': boolean
}

async function report(asked: ReportWish, context: CommandContext): Promise<void> {
  const { month, format, host, json } = asked
  const known = FORMATS.find((one) => one === format)
  if (known === undefined) throw new UsageError(`--format is ${FORMATS.join(', ')}, not "${format}".`)
  if (host !== 'aws' && host !== 'compose') throw new UsageError(`--host is aws or compose, not "${host}".`)
  const wish = { month: readMonth(month), isOnAws: host === 'aws', now: new Date() }
  const found = await reportCosts(context, wish)
  if (json) context.print(JSON.stringify(found, null, 2))
  else for (const line of writeReport(found, known)) context.print(line)
  if (asked.keep) {
    const said = await keep(found, asked['dry-run'], context)
    if (!json) context.print(said)
  }
  const faults = [found.aws, found.llm].flatMap((part) => (part.is === 'unknown' && part.isFault ? part.why : []))
  if (faults.length > 0) throw new CommandError(faults.join(' '))
}

/** What became of it, for whoever reads the report. */
async function keep({ month, aws }: MonthReport, isDryRun: boolean, context: CommandContext): Promise<string> {
  if (aws.is === 'unknown') return 'What AWS cost is not known, so nothing is kept for the console.'
  const sum = `$${aws.usd.toFixed(2)} of AWS for ${month}`
  if (isDryRun) return `would keep ${sum} for the console`
  const isKept = await keepAwsCost(context, { month, usd: aws.usd })
  return isKept ? `kept ${sum} for the console` : `not kept: an operator entered what AWS cost in ${month} by hand`
}
