import type { Read } from '@truegul/contract'
import { type listMails, type listNotifications, MessageState } from '@truegul/contract/console'
import type { ReactNode } from 'react'
import { given } from '../../lib/address/given.ts'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { count } from '../../lib/words/format.ts'
import { choicesOf, nameIn } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { ChoiceFilter, Filters } from '../../ui/lists/filters.tsx'
import { HoursFilter, useHours } from '../../ui/lists/hours-filter.tsx'
import { Narrowed } from '../../ui/lists/narrowed.tsx'
import { Pager, ROWS } from '../../ui/lists/pager.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { PersonLink } from '../../ui/values/person-link.tsx'
import { Tag } from '../../ui/values/tag.tsx'
import { words } from './words.ts'

type List = typeof listMails | typeof listNotifications
type Message<Of extends List> = Read<Of['output']>['items'][number]

type Props<Of extends List> = {
  operation: Of
  title: string
  lead: string
  /** What only these messages have. */
  columns: readonly { id: string; name: string; cell: (row: Message<Of>) => ReactNode }[]
}

const TONES: Readonly<Record<string, 'attention' | 'good'>> = { failed: 'attention', sent: 'good' }

/** Messages as rows: how each ended, and why. */
export function MessagesPage<Of extends List>({ operation, title, lead, columns }: Props<Of>) {
  const t = useWords(words)
  const filters = useFilters()
  const state = filters.pick('state', MessageState.options)
  const personId = filters.text('personId')
  const asked = { ...given({ state, personId, lastHours: useHours() }), page: filters.number('page') ?? 1, rows: ROWS }
  const answer = useAnswer<List>(operation, asked)
  return (
    <Page title={title} lead={lead}>
      <Filters>
        <ChoiceFilter name="state" label={t.state} choices={choicesOf(t.states)} />
        <HoursFilter label={t.when} />
        <Narrowed by={{ personId: personId?.slice(0, 8) }} />
      </Filters>
      <Loaded answer={answer}>
        {({ total, items }) => (
          <>
            <Table
              caption={title}
              rows={items as Message<Of>[]}
              keyOf={({ id }) => id}
              columns={[
                { id: 'created', name: t.made, isHead: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
                { id: 'kind', name: t.kind, cell: ({ kind }) => nameIn(t.kinds, kind) },
                {
                  id: 'state',
                  name: t.state,
                  cell: ({ state, ended }) => (
                    <>
                      <Tag tone={TONES[state] ?? 'plain'}>{nameIn(t.states, state)}</Tag>{' '}
                      {ended !== state && <span className="muted">{nameIn(t.ends, ended)}</span>}
                    </>
                  ),
                },
                ...columns,
                { id: 'attempts', name: t.attempts, isNumber: true, cell: ({ attempts }) => count(attempts) },
                { id: 'ended', name: t.ended, cell: ({ endedAt }) => <Moment at={endedAt} /> },
                { id: 'due', name: t.due, cell: ({ dueAt }) => <Moment at={dueAt} /> },
                {
                  id: 'person',
                  name: t.person,
                  cell: ({ personId }) => <PersonLink id={personId} />,
                },
              ]}
            />
            <Pager total={total} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
