import { Readable } from 'node:stream'
import type { Parsed } from '@truegul/contract'
import type { exportMonthlyReport as operation } from '@truegul/contract/console'
import { noteAction } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { Body, OperatorCall } from '../../handler.ts'
import { type Cell, writeCsv } from '../../http/answer/csv.ts'
import { act } from '../../operators/act.ts'
import { type MonthReport, readMonthReport } from './month-report.ts'

/** The monthly report as a file. It leaves the console, so that is written down. */
export async function exportMonthlyReport(
  context: Context,
  { month }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Body> {
  const report = await act(context, call, 'read-money', async (query, actor) => {
    await noteAction(query, actor, { action: 'read-money', reason: `report ${month}` })
    return readMonthReport(query, month, context.settings.llm.monthlyBudgetUsd)
  })
  const type = 'text/csv; charset=utf-8'
  return { type, fileName: `truegul-${month}.csv`, body: Readable.from([writeCsv(linesOf(report))]) }
}

/** Columns are named as in the contract: programs read this, too. */
function linesOf({ days, aws, llm, total, ...whole }: MonthReport): Cell[][] {
  const counted = ({ essays, learners, requests, tokensIn, tokensOut }: MonthReport | MonthReport['days'][number]) => [
    ...[essays, learners, requests, tokensIn, tokensOut],
  ]
  const sums = { ...whole, days, aws, llm, total }
  return [
    ['day', 'essays', 'learners', 'requests', 'tokensIn', 'tokensOut', 'llmUsd'],
    ...days.map((day) => [day.day, ...counted(day), day.usd]),
    [whole.month, ...counted(sums), llm.actualUsd],
    [],
    ['budget', 'budgetUsd', 'actualUsd', 'source'],
    ['aws', aws.budgetUsd, aws.actualUsd, aws.source],
    ['llm', llm.budgetUsd, llm.actualUsd],
    ['total', total.budgetUsd, total.actualUsd],
    [],
    ['usdByEssay', whole.usdByEssay],
    ['usdByLearner', whole.usdByLearner],
  ]
}
