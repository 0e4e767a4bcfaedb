import { type Cost, counted, type MonthCosts } from './read-costs.ts'

/** A month of LLM calls as lines of text. */
export function printCosts(
  { month, total, byModel, byDay }: MonthCosts,
  budgetUsd: number | null,
  print: (line: string) => void,
): void {
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
