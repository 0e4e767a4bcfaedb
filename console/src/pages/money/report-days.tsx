import { Link } from '../../lib/address/link.tsx'
import { to } from '../../lib/address/to.ts'
import { count, dayWords } from '../../lib/words/format.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { BarChart } from '../../ui/chart/bar-chart.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { Facts } from '../../ui/values/facts.tsx'
import { Usd } from '../../ui/values/usd.tsx'
import type { Report } from './report.ts'
import { words } from './words.ts'

/** Requests, tokens and money of each day, with the sums. */
export function ReportDays({ report }: { report: Report }) {
  const t = useWords(words)
  const { month, days } = report
  return (
    <div className="stack report">
      <Facts
        facts={[
          { name: t.essays, value: count(report.essays), to: to('/essays', { month }) },
          { name: t.requests, value: count(report.requests), to: to('/calls', { month }) },
          { name: t.learners, value: count(report.learners), to: to('/essays', { month }) },
          { name: t.tokensIn, value: count(report.tokensIn) },
          { name: t.tokensOut, value: count(report.tokensOut) },
          { name: t.perEssay, value: <Usd exact={report.usdByEssay} /> },
          { name: t.perLearner, value: <Usd exact={report.usdByLearner} /> },
        ]}
      />
      <BarChart
        title={t.requestsByDay}
        of={[t.day, t.requests]}
        axis={(height) => count(height)}
        bars={days.map(({ day, requests }) => ({
          id: day,
          short: String(Number(day.slice(8))),
          name: dayWords(day),
          height: requests,
          value: count(requests),
          to: to('/calls', { day }),
        }))}
      />
      <Table
        caption={t.byDay}
        rows={days}
        keyOf={({ day }) => day}
        columns={[
          { id: 'day', name: t.day, isHead: true, cell: ({ day }) => dayWords(day) },
          {
            id: 'essays',
            name: t.essays,
            isNumber: true,
            cell: ({ day, essays }) => <Link to={to('/essays', { day })}>{count(essays)}</Link>,
          },
          {
            id: 'learners',
            name: t.learners,
            isNumber: true,
            cell: ({ day, learners }) => <Link to={to('/essays', { day })}>{count(learners)}</Link>,
          },
          {
            id: 'requests',
            name: t.requests,
            isNumber: true,
            cell: ({ day, requests }) => <Link to={to('/calls', { day })}>{count(requests)}</Link>,
          },
          { id: 'in', name: t.tokensIn, isNumber: true, cell: ({ tokensIn }) => count(tokensIn) },
          { id: 'out', name: t.tokensOut, isNumber: true, cell: ({ tokensOut }) => count(tokensOut) },
          {
            id: 'usd',
            name: t.usd,
            isNumber: true,
            cell: ({ day, usd }) => (
              <Link to={to('/calls', { day })}>
                <Usd exact={usd} />
              </Link>
            ),
          },
        ]}
      />
    </div>
  )
}
