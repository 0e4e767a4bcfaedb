import type { Read } from '@truegul/contract'
import type { getMonthlyReport } from '@truegul/contract/console'

export type Report = Read<typeof getMonthlyReport.output>
