import { listAudit } from '@truegul/contract/console'
import { Link } from '../../lib/address/link.tsx'
import { to } from '../../lib/address/to.ts'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Filters, TextFilter } from '../../ui/lists/filters.tsx'
import { More } from '../../ui/lists/more.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { ShortId } from '../../ui/values/short-id.tsx'
import { words } from './words.ts'

/** What operators did and read. Reading it is an entry, too. */
export function AuditPage() {
  const t = useWords(words)
  const filters = useFilters()
  const personId = filters.text('personId')
  const cursor = filters.number('cursor')
  const answer = useAnswer(listAudit, {
    ...(personId === undefined ? {} : { personId }),
    ...(cursor === undefined ? {} : { cursor }),
  })
  return (
    <Page title={t.audit} lead={t.auditLead}>
      <Filters>
        <TextFilter name="personId" label={t.personId} />
      </Filters>
      <Loaded answer={answer}>
        {({ items, nextCursor }) => (
          <>
            <Table
              caption={t.audit}
              rows={items}
              keyOf={({ id }) => String(id)}
              columns={[
                { id: 'at', name: t.at, isHead: true, cell: ({ at }) => <Moment at={at} /> },
                { id: 'action', name: t.action, cell: ({ action }) => <code>{action}</code> },
                {
                  id: 'who',
                  name: t.by,
                  cell: ({ operatorId, machineUser }) =>
                    operatorId === null ? t.onMachine(machineUser ?? '–') : <ShortId id={operatorId} />,
                },
                { id: 'reason', name: t.reason, cell: ({ reason }) => <span className="wide">{reason || '–'}</span> },
                {
                  id: 'person',
                  name: t.person,
                  cell: ({ personId }) =>
                    personId === null ? (
                      '–'
                    ) : (
                      <Link to={to('/audit', { personId })}>
                        <ShortId id={personId} />
                      </Link>
                    ),
                },
                {
                  id: 'essay',
                  name: t.essay,
                  cell: ({ submissionId }) => (submissionId === null ? '–' : <ShortId id={submissionId} />),
                },
                {
                  id: 'request',
                  name: t.request,
                  cell: ({ requestId }) => (requestId === null ? '–' : <ShortId id={requestId} />),
                },
              ]}
            />
            <More cursor={nextCursor} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
