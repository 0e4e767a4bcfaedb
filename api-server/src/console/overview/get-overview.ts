import type { Output } from '@truegul/contract'
import type { getOverview as operation } from '@truegul/contract/console'
import type { Context } from '../../context.ts'
import { wired } from '../../operators/wired.ts'
import { readBudgets } from './read-budgets.ts'
import { readDesk } from './read-desk.ts'
import { readJudging } from './read-judging.ts'
import { readRunning } from './read-running.ts'
import { readSigns } from './signs.ts'

/** How everything stands now. It names nobody, so nothing is written down. */
export async function getOverview({ database, settings }: Context): Promise<Output<typeof operation>> {
  const { query } = database
  const [judging, budgets, desk, running] = await Promise.all([
    readJudging(query),
    readBudgets(query, settings.llm.monthlyBudgetUsd),
    readDesk(query),
    readRunning(query),
  ])
  const { queue, results, calls, callsOfHour } = judging
  const { push, mails, mailsGivenUp, work, late, playTesters, buildDaysLeft } = desk
  const { switches, servers, schema } = running
  const seen = readSigns({
    ...queue,
    results,
    callsOfHour,
    stop: budgets.stop,
    budgetShare: budgets.budgetShare,
    mailsGivenUp,
    push,
    switchedOff: switches.filter(({ isOff }) => isOff).length,
    versions: [...new Set(servers.map(({ version }) => version))],
    servers: servers.filter(({ service }) => service === 'api-server').length,
    mlServers: servers.filter(({ service }) => service === 'ml-server').length,
    ...{ late, playTesters, buildDaysLeft },
  })
  return {
    at: new Date().toISOString(),
    ...seen,
    ...wired({ queue, results, calls, money: budgets.money, switches, push, mails, work, servers, schema }),
  }
}
