import { Link } from '../../lib/address/link.tsx'
import { to } from '../../lib/address/to.ts'
import { monthWords } from '../../lib/words/format.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Table } from '../../ui/lists/table.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { Tag } from '../../ui/values/tag.tsx'
import { Usd } from '../../ui/values/usd.tsx'
import type { Report } from './report.ts'
import { words } from './words.ts'

/** Budget against actual, as the plan has it: AWS infrastructure, LLM API, total. */
export function PlanTable({ report: { month, aws, llm, total } }: { report: Report }) {
  const t = useWords(words)
  const rows = [
    { id: 'aws', name: t.aws, line: aws },
    { id: 'llm', name: t.llm, line: llm },
    { id: 'total', name: t.total, line: total },
  ]
  const isOver = ({ budgetUsd, actualUsd }: Report['total']) =>
    actualUsd !== null && Number(actualUsd) > Number(budgetUsd)
  return (
    <Table
      caption={t.reportOf(monthWords(month))}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { id: 'name', name: t.item, isHead: true, cell: ({ name }) => name },
        { id: 'budget', name: t.budget, isNumber: true, cell: ({ line }) => <Usd exact={line.budgetUsd} /> },
        {
          id: 'actual',
          name: t.actual,
          isNumber: true,
          cell: ({ id, line }) =>
            id === 'llm' ? (
              <Link to={to('/calls', { month })}>
                <Usd exact={line.actualUsd} />
              </Link>
            ) : (
              <Usd exact={line.actualUsd} />
            ),
        },
        {
          id: 'note',
          name: t.note,
          cell: ({ id, line }) => (
            <>
              {isOver(line) && <Tag tone="fault">{t.overBudget}</Tag>}{' '}
              {id === 'aws' && (
                <>
                  {sourceOf(aws, t)} {aws.at !== null && <Moment at={aws.at} />}
                </>
              )}
              {id === 'total' && line.actualUsd === null && t.awsMissing}
            </>
          ),
        },
      ]}
    />
  )
}

function sourceOf({ actualUsd, source }: Report['aws'], t: (typeof words)['en']): string {
  if (actualUsd === null) return t.unknown
  return source === 'by-hand' ? t.byHand : t.costExplorer
}
