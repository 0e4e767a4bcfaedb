import type { Read } from '@truegul/contract'
import { DisputeOutcome, type listDisputes, settleDispute } from '@truegul/contract/console'
import { decimal } from '../../lib/words/format.ts'
import { choicesOf, languageName, nameIn, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Act } from '../../ui/act.tsx'
import { LongTextField, SelectField } from '../../ui/field.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { PersonLink } from '../../ui/values/person-link.tsx'
import { ShortId } from '../../ui/values/short-id.tsx'
import { Tag } from '../../ui/values/tag.tsx'
import { Features } from './features.tsx'
import { words } from './words.ts'

export type Dispute = Read<typeof listDisputes.output>['items'][number]

export function DisputesTable({ items }: { items: readonly Dispute[] }) {
  const t = useWords(words)
  const name = useWords(names)
  return (
    <Table
      caption={t.disputes}
      rows={items}
      keyOf={({ submissionId }) => submissionId}
      empty={t.none}
      columns={[
        { id: 'essay', name: t.essay, isHead: true, cell: ({ submissionId }) => <ShortId id={submissionId} /> },
        {
          id: 'outcome',
          name: t.outcome,
          cell: ({ outcome }) =>
            outcome === null ? <Tag tone="attention">{t.open}</Tag> : <Tag>{nameIn(name.outcome, outcome)}</Tag>,
        },
        { id: 'act', name: t.settle, cell: (dispute) => <Settle dispute={dispute} /> },
        { id: 'disputed', name: t.disputedAt, cell: ({ disputedAt }) => <Moment at={disputedAt} /> },
        { id: 'score', name: t.score, isNumber: true, cell: ({ score }) => decimal(score, 2) },
        {
          id: 'language',
          name: t.firstLanguage,
          cell: ({ firstLanguage }) => (firstLanguage === null ? '–' : languageName(firstLanguage)),
        },
        { id: 'model', name: t.model, cell: ({ modelVersion }) => <code>{modelVersion}</code> },
        {
          id: 'person',
          name: t.person,
          cell: ({ personId }) => <PersonLink id={personId} />,
        },
        { id: 'note', name: t.note, cell: ({ note }) => <span className="wide">{note || '–'}</span> },
      ]}
    />
  )
}

function Settle({ dispute: { submissionId, outcome, note, features } }: { dispute: Dispute }) {
  const t = useWords(words)
  const name = useWords(names)
  return (
    <Act
      label={outcome === null ? t.settle : t.settleAnew}
      title={t.settle}
      hasReason={false}
      operation={settleDispute}
      fields={
        <>
          <Features features={features} />
          <SelectField
            name="outcome"
            label={t.outcome}
            required
            defaultValue={outcome ?? 'unclear'}
            choices={choicesOf(name.outcome)}
          />
          <LongTextField name="note" label={t.note} hint={t.noteHint} maxLength={500} defaultValue={note} />
        </>
      }
      input={(form) => ({
        submissionId,
        outcome: DisputeOutcome.parse(form.get('outcome')),
        note: String(form.get('note') ?? ''),
      })}
    >
      <p>{t.settleMeans}</p>
    </Act>
  )
}
