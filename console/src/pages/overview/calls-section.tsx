import { Link } from '../../lib/address/link.tsx'
import { to } from '../../lib/address/to.ts'
import { count, secondsWords } from '../../lib/words/format.ts'
import { nameIn, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Table } from '../../ui/lists/table.tsx'
import { Section } from '../../ui/page.tsx'
import type { Overview } from './overview.ts'
import { words } from './words.ts'

export function CallsSection({ calls }: { calls: Overview['calls'] }) {
  const t = useWords(words)
  const name = useWords(names)
  const seconds = (milliseconds: number | null) => (milliseconds === null ? '–' : secondsWords(milliseconds / 1000))
  return (
    <Section title={t.calls} hint={t.callsHint}>
      <Table
        caption={t.calls}
        rows={calls}
        keyOf={({ provider }) => provider}
        empty={t.noCalls}
        columns={[
          { id: 'provider', name: t.provider, isHead: true, cell: ({ provider }) => nameIn(name.provider, provider) },
          {
            id: 'calls',
            name: t.number,
            isNumber: true,
            cell: ({ provider, calls }) => <Link to={to('/calls', { provider, lastHours: 24 })}>{count(calls)}</Link>,
          },
          {
            id: 'failed',
            name: t.failed,
            isNumber: true,
            cell: ({ provider, failed }) => (
              <Link to={to('/calls', { provider, failedOnly: 'true', lastHours: 24 })}>{count(failed)}</Link>
            ),
          },
          { id: 'p50', name: 'p50', isNumber: true, cell: ({ p50 }) => seconds(p50) },
          { id: 'p95', name: 'p95', isNumber: true, cell: ({ p95 }) => seconds(p95) },
        ]}
      />
    </Section>
  )
}
