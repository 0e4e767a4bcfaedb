import { decimal } from '../../lib/words/format.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Table } from '../../ui/lists/table.tsx'
import { Tag } from '../../ui/values/tag.tsx'
import type { Dispute } from './disputes-table.tsx'
import { words } from './words.ts'

/** What the detector looked at, beside what is usual for people. */
export function Features({ features }: { features: Dispute['features'] }) {
  const t = useWords(words)
  return (
    <Table
      caption={t.features}
      rows={features}
      keyOf={({ id }) => id}
      empty={t.noFeatures}
      columns={[
        { id: 'text', name: t.feature, isHead: true, cell: ({ text }) => <span className="wide">{text}</span> },
        {
          id: 'value',
          name: t.value,
          isNumber: true,
          cell: ({ value, human: [low, high] }) =>
            value < low || value > high ? <Tag tone="attention">{decimal(value, 3)}</Tag> : decimal(value, 3),
        },
        {
          id: 'human',
          name: t.human,
          isNumber: true,
          cell: ({ human: [low, high] }) => `${decimal(low, 3)}–${decimal(high, 3)}`,
        },
      ]}
    />
  )
}
