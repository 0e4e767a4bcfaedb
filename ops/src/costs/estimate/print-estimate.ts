import { sizes } from '@truegul/production/sizes'
import { type Estimate, type EstimateLine, HOURS } from './estimate-costs.ts'

/** The estimate as lines of text. */
export function printEstimate(estimate: Estimate, print: (line: string) => void): void {
  const { region, asOf, source, planned, forgotten, plannedSum, sum, atMost, derived } = estimate
  print(`TrueGul on AWS, US dollars a month of ${HOURS} hours (${region}, on demand, without tax and free tier)`)
  print(`prices of ${asOf}: ${source}`)
  print('')
  print(row('the deployment plan’s table', 'plan', 'running', 'paused', ''))
  for (const line of planned) print(cells(line))
  print(cells(plannedSum))
  print('')
  print(row('what the plan forgets', '', 'running', 'paused', ''))
  for (const line of forgotten) print(cells(line))
  print('')
  print(cells(sum))
  print('')
  for (const { price, usd, from } of derived) print(`* ${price} $${usd} is not in the list; worked out from ${from}`)
  print(`One task of each server. With all that autoscaling may start (${most()}): $${money(atMost)}.`)
  print(`"Paused" is after truegul pause: cache, NAT gateway, load balancer and addresses stay.`)
  print(
    `LLMs come to it: the plan has $${sizes.budget.llm} for them, of $${sizes.budget.total} in all. AWS Budgets sees no LLM money, so that its alarm`,
  )
  print(
    'says nothing of it: LLM_MONTHLY_BUDGET_USD of the API server bounds it, and truegul costs report shows both together.',
  )
}

const most = () => `${sizes['api-server'].max} for the API, ${sizes['ml-server'].max} for ML`

function cells({ resource, plan, running, paused, isDerived }: EstimateLine): string {
  const [from, to] = plan ?? [0, 0]
  const planned = plan === null ? '-' : from === to ? String(to) : `${from}-${to}`
  return row(resource, planned, money(running), money(paused), `${isDerived ? '*' : ' '} ${verdict(plan, running)}`)
}

function verdict(plan: EstimateLine['plan'], running: number): string {
  if (plan === null) return ''
  const [least, most] = plan
  if (running > most) return `$${money(running - most)} above the plan`
  return running < least ? `$${money(least - running)} below the plan` : 'as planned'
}

const row = (resource: string, ...[plan, running, paused, remark]: [string, string, string, string]) =>
  `${resource.padEnd(46)}${plan.padStart(8)}${running.padStart(10)}${paused.padStart(10)} ${remark}`.trimEnd()

const money = (amount: number) => amount.toFixed(2)
