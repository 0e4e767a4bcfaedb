import { SwitchName, setSwitch } from '@truegul/contract/console'
import { nameIn, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Act } from '../../ui/act.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { Section } from '../../ui/page.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { Tag } from '../../ui/values/tag.tsx'
import type { Overview } from './overview.ts'
import { words } from './words.ts'

type Switch = Overview['switches'][number]

/** What can be switched off by hand, and what was. */
export function SwitchesSection({ switches }: { switches: Overview['switches'] }) {
  const t = useWords(words)
  const name = useWords(names)
  return (
    <Section title={t.switches} hint={t.switchesHint} id="switches">
      <Table
        caption={t.switches}
        rows={switches}
        keyOf={(row) => row.name}
        columns={[
          { id: 'name', name: t.part, isHead: true, cell: (row) => nameIn(name.switch, row.name) },
          {
            id: 'state',
            name: t.state,
            cell: ({ isOff }) => <Tag tone={isOff ? 'attention' : 'good'}>{isOff ? t.off : t.on}</Tag>,
          },
          { id: 'act', name: t.change, cell: (row) => <Flip row={row} /> },
          {
            id: 'ends',
            name: t.ends,
            cell: ({ isOff, endsAt }) => (isOff && endsAt === null ? t.byHand : <Moment at={endsAt} />),
          },
          { id: 'changed', name: t.changedAt, cell: ({ changedAt }) => <Moment at={changedAt} /> },
          { id: 'reason', name: t.why, cell: ({ reason }) => <span className="wide">{reason || '–'}</span> },
        ]}
      />
    </Section>
  )
}

/** Hours after which a part goes on again by itself. */
const HOURS = [1, 3, 12, 24, 72] as const

function Flip({ row }: { row: Switch }) {
  const t = useWords(words)
  const name = useWords(names)
  const known = SwitchName.safeParse(row.name)
  if (!known.success) return null
  const part = nameIn(name.switch, row.name)
  return (
    <Act
      label={row.isOff ? t.switchOn : t.switchOff}
      title={row.isOff ? t.onTitle(part) : t.offTitle(part)}
      operation={setSwitch}
      fields={
        !row.isOff && (
          <SelectField
            name="hours"
            label={t.until}
            defaultValue="3"
            choices={[
              ...HOURS.map((hours) => ({ value: String(hours), text: t.hours(hours) })),
              { value: '', text: t.byHand },
            ]}
          />
        )
      }
      input={(form, reason) => {
        const hours = Number(form.get('hours') ?? 0)
        const endsAt = hours > 0 ? new Date(Date.now() + hours * 3_600_000).toISOString() : null
        return { name: known.data, isOff: !row.isOff, endsAt, reason }
      }}
    >
      <p>{(row.isOff ? t.onMeans : t.offMeans)[known.data]}</p>
    </Act>
  )
}
