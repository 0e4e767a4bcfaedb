import { criterionShownAs } from '@truegul/contract'
import { totalScore } from '@truegul/topik'
import { names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Table } from '../../ui/lists/table.tsx'
import type { Appeal } from './appeal.ts'
import { words } from './words.ts'

/** The person's scores beside the machine's. */
export function SettledScores({ appeal: { personCriteria, judgement, comment } }: { appeal: Appeal }) {
  const t = useWords(words)
  const name = useWords(names)
  const rows = (personCriteria ?? []).map(({ id, max, score }) => ({
    id,
    max,
    person: score,
    machine: judgement?.criteria.find((criterion) => criterion.id === id)?.score ?? null,
  }))
  const total = totalScore(Object.fromEntries(rows.map(({ id, person }) => [id, person])))
  return (
    <div className="stack wide-stack" role="status">
      <h2>{t.settled}</h2>
      <Table
        caption={t.settled}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { id: 'id', name: t.criterion, isHead: true, cell: ({ id }) => criterionShownAs(id, name.criterion) },
          { id: 'person', name: t.person, isNumber: true, cell: ({ person, max }) => t.totalOf(person, max) },
          { id: 'machine', name: t.machine, isNumber: true, cell: ({ machine }) => machine ?? '–' },
        ]}
      />
      <p>
        <strong>{t.totalOf(total, judgement?.max ?? rows.reduce((sum, { max }) => sum + max, 0))}</strong> · {t.holds}
      </p>
      {comment !== null && (
        <p className="said" translate="no">
          {comment}
        </p>
      )}
    </div>
  )
}
