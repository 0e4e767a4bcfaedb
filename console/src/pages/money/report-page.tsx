import { exportMonthlyReport, getMonthlyReport, setAwsCost } from '@truegul/contract/console'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { monthFrom, monthWords } from '../../lib/words/format.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Act } from '../../ui/act.tsx'
import { Button } from '../../ui/button.tsx'
import { Download } from '../../ui/download.tsx'
import { TextField } from '../../ui/field.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { MonthChoice } from './month-choice.tsx'
import { PlanTable } from './plan-table.tsx'
import { ReportDays } from './report-days.tsx'
import { words } from './words.ts'

/** The plan's table of a month, to print and to hand in. */
export function ReportPage() {
  const t = useWords(words)
  const month = monthFrom(
    useFilters()
      .text('month')
      ?.match(/^20\d\d-(0[1-9]|1[0-2])$/)?.[0] ?? null,
    0,
  )
  const answer = useAnswer(getMonthlyReport, { month })
  return (
    <Page
      title={t.reportOf(monthWords(month))}
      lead={answer.data && (answer.data.isOver ? t.isOver : t.isRunning)}
      actions={
        <>
          <MonthChoice month={month} />
          <Button onClick={() => window.print()}>{t.print}</Button>
          <Download label={t.csv} operation={exportMonthlyReport} input={{ month }} name={`truegul-${month}.csv`} />
          <Act
            label={t.enterAws}
            operation={setAwsCost}
            fields={
              <TextField
                name="usd"
                label={t.awsUsd}
                inputMode="decimal"
                pattern="\d{1,7}(\.\d{1,2})?"
                placeholder="153.20"
                required
              />
            }
            input={(form, reason) => ({ month, usd: String(form.get('usd')), reason })}
          >
            <p>{t.awsMeans(monthWords(month))}</p>
          </Act>
        </>
      }
    >
      <Loaded answer={answer}>
        {(report) => (
          <>
            <PlanTable report={report} />
            <Section title={t.behindIt}>
              <ReportDays report={report} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
