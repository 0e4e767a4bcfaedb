import { type Command, type CommandContext, UsageError } from '../command.ts'
import { connected } from '../connected.ts'
import { type Cost, type MonthCosts, readCosts } from '../costs/read-costs.ts'
import { parseArguments } from '../parse-arguments.ts'

/** `truegul costs` */
export const costs: Command = {
  summary: 'what calls to LLMs cost in a month, by model and by day',
  help: `truegul costs: what calls to LLMs cost in a month, by model and by day

Usage: truegul costs [--month YYYY-MM] [--json] [--dry-run]

Reads the LLM calls booked in DATABASE_URL, or of npm start here without it, and changes nothing. Months and days are UTC.
The budget is the API server's: give its LLM_MONTHLY_BUDGET_USD here too to see it beside the money.
cost       charged, as far as known
unknown    requests of which nobody knows the cost (a timeout, a model without a price), and what they cost at most
lost       requests that nobody settled (the ML server was killed), and what they cost at most
reserved   requests under way, and what they may cost
The budget counts all four.`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      month: { type: 'string' },
      json: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    if (positionals.length > 0) throw new UsageError(`truegul costs takes no "${positionals[0]}"; see --help.`)
    const month = values.month ?? null
    if (month !== null && !/^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(month)) {
      throw new UsageError(`--month is a month like 2026-11, not "${month}".`)
    }
    const budgetUsd = context.llmBudgetUsd()
    const found = await connected(context, (client) => readCosts(client, month))
    const countedUsd = counted(found.total)
    if (values.json) return context.print(JSON.stringify({ budgetUsd, countedUsd, ...found }, null, 2))
    report(found, budgetUsd, context)
  },
}

const counted = ({ costUsd, unknownUsd, lostUsd, reservedUsd }: Cost) => costUsd + unknownUsd + lostUsd + reservedUsd

function report({ month, total, byModel, byDay }: MonthCosts, budgetUsd: number | null, { print }: CommandContext) {
  const share = budgetUsd ? ` (${((100 * counted(total)) / budgetUsd).toFixed(1)}%)` : ''
  print(`calls to LLMs in ${month} (UTC)`)
  print(`requests  ${total.requests}`)
  print(
    `tokens    ${total.tokensInput} in, ${total.tokensOutput} out, ${total.tokensCacheRead} read from the cache, ${total.tokensCacheWrite} written to it`,
  )
  print(`cost      ${usd(total.costUsd)}`)
  print(`unknown   ${total.unknown} request(s), at most ${usd(total.unknownUsd)}`)
  print(`lost      ${total.lost} request(s), at most ${usd(total.lostUsd)}`)
  print(`reserved  ${total.reserved} request(s), at most ${usd(total.reservedUsd)}`)
  print(`budget    ${budgetUsd === null ? 'not known here' : usd(budgetUsd)}, counted ${usd(counted(total))}${share}`)
  table(
    'model',
    byModel.map((row) => [`${row.provider} ${row.model}`, row]),
    print,
  )
  table(
    'day',
    byDay.map((row) => [row.day, row]),
    print,
  )
}

function table(head: string, rows: (readonly [name: string, cost: Cost])[], print: (line: string) => void): void {
  if (rows.length === 0) return
  const width = Math.max(head.length, ...rows.map(([name]) => name.length))
  const line = (...cells: (string | number)[]) => cells.map((cell) => String(cell).padStart(10)).join('  ')
  print('')
  print(`${head.padEnd(width)}  ${line('requests', 'in', 'out', 'cost', 'unknown', 'lost', 'reserved')}`)
  for (const [name, cost] of rows) {
    const { requests, tokensInput, tokensOutput, costUsd, unknown, lost, reserved } = cost
    print(`${name.padEnd(width)}  ${line(requests, tokensInput, tokensOutput, usd(costUsd), unknown, lost, reserved)}`)
  }
}

const usd = (amount: number) => `$${amount.toFixed(4)}`
