import { failureShownAs, type Read, statusShownAs } from '@truegul/contract'
import type { findPerson } from '@truegul/contract/console'
import { Link } from '../../lib/address/link.tsx'
import { to } from '../../lib/address/to.ts'
import { count } from '../../lib/words/format.ts'
import { nameIn, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Table } from '../../ui/lists/table.tsx'
import { Section } from '../../ui/page.tsx'
import { Facts } from '../../ui/values/facts.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { ShortId } from '../../ui/values/short-id.tsx'
import { Tag } from '../../ui/values/tag.tsx'
import { PersonActs } from './person-acts.tsx'
import { words } from './words.ts'

export type Person = Read<typeof findPerson.output>

/** What is known of a person: nothing that they wrote. */
export function PersonRecord({ person, readAgain }: { person: Person; readAgain: () => void }) {
  const t = useWords(words)
  const name = useWords(names)
  const { id, essays } = person
  return (
    <Section title={person.email} actions={<PersonActs person={person} done={readAgain} />}>
      <dl className="pairs">
        <dt>ID</dt>
        <dd>
          <code>{id}</code>
        </dd>
        <dt>{t.state}</dt>
        <dd>
          {person.isOperator && <Tag>{t.operator}</Tag>}{' '}
          {person.suspendedAt === null ? (
            <Tag tone="good">{t.active}</Tag>
          ) : (
            <>
              <Tag tone="attention">{t.suspended}</Tag> <Moment at={person.suspendedAt} />
            </>
          )}
        </dd>
        <dt>{t.language}</dt>
        <dd>{nameIn(name.language, person.language)}</dd>
        <dt>{t.created}</dt>
        <dd>
          <Moment at={person.createdAt} />
        </dd>
        <dt>{t.lastSeen}</dt>
        <dd>
          <Moment at={person.lastSeenAt} />
        </dd>
        <dt>{t.consent}</dt>
        <dd>{person.consentsToLlm ? t.yes : t.no}</dd>
      </dl>
      <Facts
        facts={[
          { name: t.essays, value: count(essays.total), to: to('/essays', { personId: id }) },
          { name: t.waiting, value: count(essays.waiting), to: to('/essays', { personId: id, state: 'waiting' }) },
          { name: t.failed, value: count(essays.failed), to: to('/essays', { personId: id, state: 'failed' }) },
          { name: t.sessions, value: count(person.sessions) },
          { name: t.failedLogIns, value: count(person.failedLogIns) },
        ]}
      />
      <p className="links">
        <Link to={to('/calls', { personId: id })}>{t.calls}</Link> ·{' '}
        <Link to={to('/feedback', { personId: id })}>{t.feedback}</Link> ·{' '}
        <Link to={to('/audit', { personId: id })}>{t.auditOf}</Link>
      </p>
      <h3>{t.latest}</h3>
      <Table
        caption={t.latest}
        rows={person.latestEssays}
        keyOf={(essay) => essay.id}
        columns={[
          { id: 'id', name: t.essay, isHead: true, cell: (essay) => <ShortId id={essay.id} /> },
          {
            id: 'status',
            name: t.state,
            cell: ({ status, failure }) =>
              failure === null ? name.essay[statusShownAs(status)] : name.failure[failureShownAs(failure)],
          },
          { id: 'created', name: t.sent, cell: ({ createdAt }) => <Moment at={createdAt} /> },
          { id: 'attempts', name: t.attempts, isNumber: true, cell: ({ attempts }) => count(attempts) },
          { id: 'disputed', name: t.disputed, cell: ({ disputedAt }) => <Moment at={disputedAt} /> },
        ]}
      />
    </Section>
  )
}
