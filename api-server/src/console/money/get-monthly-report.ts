import type { Output, Parsed } from '@truegul/contract'
import type { getMonthlyReport as operation } from '@truegul/contract/console'
import type { Context } from '../../context.ts'
import { readMonthReport } from './month-report.ts'

/** The monthly report. It names nobody, so nothing is written down. */
export const getMonthlyReport = (
  { database, settings }: Context,
  { month }: Parsed<typeof operation>,
): Promise<Output<typeof operation>> => readMonthReport(database.query, month, settings.llm.monthlyBudgetUsd)
