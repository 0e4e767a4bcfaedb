import { criterionShownAs, levelShownAs } from '@truegul/contract'
import { nameIn, names } from '../lib/words/names.ts'
import { useWords } from '../lib/words/use-words.ts'
import { Table } from '../ui/lists/table.tsx'
import type { Judgement } from './essay-read.ts'
import { words } from './words.ts'

/** What the judge gave and why: scores, each lost point, corrections. */
export function Ledger({ judgement }: { judgement: Judgement }) {
  const t = useWords(words)
  const name = useWords(names)
  const { total, max, range, level, criteria, ledger, corrections, notes, overall, provenance } = judgement
  const shown = levelShownAs(level)
  return (
    <div className="stack wide-stack">
      <p>
        <strong>{t.totalOf(total, max)}</strong> · {t.range(range[0], range[1])}
        {shown !== null && ` · ${name.level[shown]}`} · {nameIn(name.scorer, provenance.scorer)} {provenance.model}
      </p>
      <p className="prose">{overall}</p>
      {notes.map(({ code, text }) => (
        <p key={code} className="note">
          {text}
        </p>
      ))}
      <Table
        caption={t.criteria}
        rows={criteria}
        keyOf={({ id }) => id}
        columns={[
          { id: 'id', name: t.criterion, isHead: true, cell: ({ id }) => criterionShownAs(id, name.criterion) },
          { id: 'score', name: t.points, isNumber: true, cell: ({ score, max }) => t.totalOf(score, max) },
          { id: 'feedback', name: t.feedback, cell: ({ feedback }) => <span className="wide">{feedback}</span> },
        ]}
      />
      <Table
        caption={t.ledger}
        rows={ledger.map((line, index) => ({ ...line, number: index + 1 }))}
        keyOf={({ number }) => String(number)}
        empty={t.noLedger}
        columns={[
          { id: 'number', name: t.number, isNumber: true, isHead: true, cell: ({ number }) => number },
          { id: 'points', name: t.lost, isNumber: true, cell: ({ points }) => `−${points}` },
          {
            id: 'reason',
            name: t.reason,
            cell: ({ reason, quote, rule }) => (
              <span className="wide">
                {quote !== undefined && (
                  <q lang="ko" translate="no">
                    {quote}
                  </q>
                )}{' '}
                {reason} <code>{rule}</code>
              </span>
            ),
          },
        ]}
      />
      <Table
        caption={t.corrections}
        rows={corrections}
        keyOf={({ start, end }) => `${start} ${end}`}
        empty={t.noCorrections}
        columns={[
          {
            id: 'edit',
            name: t.corrections,
            isHead: true,
            cell: ({ original, suggestion }) => (
              <span lang="ko" translate="no" className="wide">
                <del>{original}</del> <ins>{suggestion}</ins>
              </span>
            ),
          },
          {
            id: 'reason',
            name: t.reason,
            cell: ({ reason, kind }) => <span className="wide">{`${reason} (${kind})`}</span>,
          },
        ]}
      />
    </div>
  )
}
