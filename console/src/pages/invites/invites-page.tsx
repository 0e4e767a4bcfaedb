import { createInvite, listInvites, revokeInvite } from '@truegul/contract/console'
import { useState } from 'react'
import { Link } from '../../lib/address/link.tsx'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { count } from '../../lib/words/format.ts'
import { choicesOf, nameIn, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Act } from '../../ui/act.tsx'
import { TextField } from '../../ui/field.tsx'
import { ChoiceFilter, Filters, TextFilter } from '../../ui/lists/filters.tsx'
import { Pager, ROWS } from '../../ui/lists/pager.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { Tag } from '../../ui/values/tag.tsx'
import { words } from './words.ts'

const STATES = ['open', 'used-up', 'expired', 'revoked'] as const

export function InvitesPage() {
  const t = useWords(words)
  const name = useWords(names)
  const filters = useFilters()
  const [made, setMade] = useState<string | null>(null)
  const state = filters.pick('state', STATES)
  const wave = filters.number('wave')
  const answer = useAnswer(listInvites, {
    ...(state === undefined ? {} : { state }),
    ...(wave === undefined ? {} : { wave }),
    page: filters.number('page') ?? 1,
    rows: ROWS,
  })
  return (
    <Page
      title={t.invites}
      lead={t.lead}
      actions={
        <Act
          label={t.make}
          operation={createInvite}
          fields={
            <>
              <div className="row">
                <TextField name="uses" type="number" min={1} max={1000} label={t.uses} defaultValue={1} required />
                <TextField name="days" type="number" min={1} max={365} label={t.days} defaultValue={30} required />
                <TextField name="wave" type="number" min={1} max={99} label={t.wave} hint={t.mayBeEmpty} />
              </div>
              <TextField name="note" label={t.note} hint={t.noteHint} maxLength={200} />
            </>
          }
          input={(form, reason) => ({
            uses: Number(form.get('uses')),
            days: Number(form.get('days')),
            wave: Number(form.get('wave')) || null,
            note: String(form.get('note') ?? ''),
            reason,
          })}
          onDone={({ code }) => setMade(code)}
        />
      }
    >
      <div role="status">
        {made !== null && (
          <p className="note good">
            {t.made} <code translate="no">{made}</code>
          </p>
        )}
      </div>
      <Filters>
        <ChoiceFilter name="state" label={t.state} choices={choicesOf(name.invite)} />
        <TextFilter name="wave" label={t.wave} type="number" />
      </Filters>
      <Loaded answer={answer}>
        {({ total, items }) => (
          <>
            <Table
              caption={t.invites}
              rows={items}
              keyOf={({ code }) => code}
              columns={[
                { id: 'code', name: t.code, isHead: true, cell: ({ code }) => <code translate="no">{code}</code> },
                {
                  id: 'state',
                  name: t.state,
                  cell: ({ state }) => (
                    <Tag tone={state === 'open' ? 'good' : 'plain'}>{nameIn(name.invite, state)}</Tag>
                  ),
                },
                {
                  id: 'used',
                  name: t.used,
                  isNumber: true,
                  cell: ({ used, uses }) => t.outOf(count(used), count(uses)),
                },
                { id: 'expires', name: t.expires, cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
                {
                  id: 'wave',
                  name: t.wave,
                  isNumber: true,
                  cell: ({ wave }) => (wave === null ? '–' : <Link to={`/waves/${wave}`}>{wave}</Link>),
                },
                { id: 'note', name: t.note, cell: ({ note }) => <span className="wide">{note || '–'}</span> },
                { id: 'created', name: t.created, cell: ({ createdAt }) => <Moment at={createdAt} /> },
                {
                  id: 'act',
                  name: t.end,
                  cell: ({ code, state }) =>
                    state === 'open' && (
                      <Act label={t.revoke} operation={revokeInvite} input={(_form, reason) => ({ code, reason })}>
                        <p>{t.revokeMeans}</p>
                      </Act>
                    ),
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
