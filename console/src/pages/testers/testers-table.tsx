import type { Read } from '@truegul/contract'
import type { listTesters } from '@truegul/contract/console'
import { Link } from '../../lib/address/link.tsx'
import { to } from '../../lib/address/to.ts'
import { useFilters } from '../../lib/address/use-filters.ts'
import { count } from '../../lib/words/format.ts'
import { languageName, nameIn, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Table } from '../../ui/lists/table.tsx'
import { DayOf, Moment } from '../../ui/values/moment.tsx'
import { Tag } from '../../ui/values/tag.tsx'
import { Usd } from '../../ui/values/usd.tsx'
import { words } from './words.ts'

type Tester = Read<typeof listTesters.output>['items'][number]

type Props = {
  rows: readonly Tester[]
  chosen: ReadonlySet<string>
  choose: (chosen: ReadonlySet<string>) => void
  sort: string
  order: 'ascending' | 'descending'
}

const TONES: Readonly<Record<string, 'attention' | 'good'>> = { applied: 'attention', accepted: 'good' }

export function TestersTable({ rows, chosen, choose, sort, order }: Props) {
  const t = useWords(words)
  const name = useWords(names)
  const filters = useFilters()
  // Who signed up with a code given by hand did not apply, so there is nothing to decide.
  const deciding = rows.flatMap(({ applicationId }) => applicationId ?? [])
  const isAll = deciding.length > 0 && deciding.every((id) => chosen.has(id))
  const toggle = (ids: readonly string[], isOn: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) isOn ? next.add(id) : next.delete(id)
    choose(next)
  }
  const ofPerson = (path: string, personId: string | null, number: number) =>
    personId === null || number === 0 ? count(number) : <Link to={to(path, { personId })}>{count(number)}</Link>
  return (
    <Table
      caption={t.testers}
      rows={rows}
      keyOf={({ applicationId, email }) => applicationId ?? email}
      sorting={{
        by: sort,
        order,
        columns: ['appliedAt', 'email', 'lastActiveAt', 'essays', 'monthUsd', 'feedback', 'examOn'],
        to: (sort, order) => filters.with({ sort, order }),
      }}
      columns={[
        {
          id: 'choose',
          name: t.choose,
          heading: (
            <input
              type="checkbox"
              aria-label={t.chooseAll}
              checked={isAll}
              onChange={({ target }) => toggle(deciding, target.checked)}
            />
          ),
          cell: ({ applicationId, email }) =>
            applicationId && (
              <input
                type="checkbox"
                aria-label={t.chooseOne(email)}
                checked={chosen.has(applicationId)}
                onChange={({ target }) => toggle([applicationId], target.checked)}
              />
            ),
        },
        {
          id: 'email',
          name: t.email,
          isHead: true,
          cell: ({ email, personId }) => (personId === null ? email : <Link to={`/people/${personId}`}>{email}</Link>),
        },
        {
          id: 'state',
          name: t.state,
          cell: ({ state }) => <Tag tone={TONES[state] ?? 'plain'}>{nameIn(name.application, state)}</Tag>,
        },
        {
          id: 'wave',
          name: t.wave,
          isNumber: true,
          cell: ({ wave }) => (wave === null ? '–' : <Link to={`/waves/${wave}`}>{wave}</Link>),
        },
        { id: 'appliedAt', name: t.appliedAt, cell: ({ appliedAt }) => <Moment at={appliedAt} /> },
        { id: 'lastActiveAt', name: t.lastActive, cell: ({ lastActiveAt }) => <Moment at={lastActiveAt} /> },
        {
          id: 'essays',
          name: t.essays,
          isNumber: true,
          cell: ({ personId, essays }) => ofPerson('/essays', personId, essays),
        },
        {
          id: 'monthUsd',
          name: t.monthUsd,
          isNumber: true,
          cell: ({ personId, monthUsd }) =>
            personId === null ? (
              <Usd exact={monthUsd} />
            ) : (
              <Link to={to('/calls', { personId })}>
                <Usd exact={monthUsd} />
              </Link>
            ),
        },
        {
          id: 'feedback',
          name: t.feedback,
          isNumber: true,
          cell: ({ personId, feedback }) => ofPerson('/feedback', personId, feedback),
        },
        { id: 'examOn', name: t.exam, cell: ({ examOn }) => <DayOf day={examOn} /> },
        { id: 'aim', name: t.aim, cell: ({ aim }) => (aim === null ? '–' : nameIn(name.level, aim)) },
        {
          id: 'firstLanguage',
          name: t.firstLanguage,
          cell: ({ firstLanguage }) => (firstLanguage === null ? '–' : languageName(firstLanguage)),
        },
        {
          id: 'devices',
          name: t.devices,
          cell: ({ devices, installedIos, installedAndroid }) =>
            devices
              .map((device) => {
                const isInstalled = device === 'ios' ? installedIos : installedAndroid
                return nameIn(name.device, device) + (isInstalled ? ` (${t.installed})` : '')
              })
              .join(', '),
        },
        {
          id: 'channel',
          name: t.channel,
          cell: ({ channel }) => (channel === null ? t.byHand : nameIn(name.channel, channel)),
        },
        { id: 'invitedAt', name: t.invitedAt, cell: ({ invitedAt }) => <Moment at={invitedAt} /> },
        { id: 'reminders', name: t.reminders, isNumber: true, cell: ({ reminders }) => count(reminders) },
        { id: 'signedUpAt', name: t.signedUpAt, cell: ({ signedUpAt }) => <Moment at={signedUpAt} /> },
        { id: 'firstEssayAt', name: t.firstEssayAt, cell: ({ firstEssayAt }) => <Moment at={firstEssayAt} /> },
      ]}
    />
  )
}
