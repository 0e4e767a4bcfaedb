import { FeedbackKind, FeedbackStatus } from '@truegul/contract'
import { listFeedback } from '@truegul/contract/console'
import { given } from '../../lib/address/given.ts'
import { Link } from '../../lib/address/link.tsx'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { count } from '../../lib/words/format.ts'
import { choicesOf, nameIn, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { ChoiceFilter, Filters } from '../../ui/lists/filters.tsx'
import { Narrowed } from '../../ui/lists/narrowed.tsx'
import { Pager, ROWS } from '../../ui/lists/pager.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { Tag } from '../../ui/values/tag.tsx'
import { words } from './words.ts'

/** What testers say. */
export function InboxPage() {
  const t = useWords(words)
  const name = useWords(names)
  const filters = useFilters()
  const status = filters.pick('status', FeedbackStatus.options)
  const kind = filters.pick('kind', FeedbackKind.options)
  const [label, assigneeId, personId] = (['label', 'assigneeId', 'personId'] as const).map(filters.text)
  const answer = useAnswer(listFeedback, {
    ...given({ status, kind, label, assigneeId, personId }),
    page: filters.number('page') ?? 1,
    rows: ROWS,
  })
  const operators = answer.data?.operators ?? []
  return (
    <Page title={t.feedback} lead={t.feedbackLead}>
      <Filters>
        <ChoiceFilter name="status" label={t.status} choices={choicesOf(name.feedback)} />
        <ChoiceFilter name="kind" label={t.kind} choices={choicesOf(name.kind)} />
        <ChoiceFilter
          name="label"
          label={t.label}
          choices={(answer.data?.labels ?? []).map((label) => ({ value: label, text: label }))}
        />
        <ChoiceFilter
          name="assigneeId"
          label={t.assignee}
          choices={operators.map(({ id, email }) => ({ value: id, text: email }))}
        />
        <Narrowed by={{ personId: personId?.slice(0, 8) }} />
      </Filters>
      <Loaded answer={answer}>
        {({ total, items }) => (
          <>
            <Table
              caption={t.feedback}
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  id: 'beginning',
                  name: t.text,
                  isHead: true,
                  cell: ({ id, beginning }) => (
                    <Link to={`/feedback/${id}`} className="wide" translate="no">
                      {beginning}
                    </Link>
                  ),
                },
                {
                  id: 'status',
                  name: t.status,
                  cell: ({ status }) => (
                    <Tag tone={status === 'new' ? 'attention' : 'plain'}>{nameIn(name.feedback, status)}</Tag>
                  ),
                },
                { id: 'kind', name: t.kind, cell: ({ kind }) => nameIn(name.kind, kind) },
                { id: 'received', name: t.received, cell: ({ receivedAt }) => <Moment at={receivedAt} /> },
                {
                  id: 'labels',
                  name: t.labels,
                  cell: ({ labels }) => labels.map((label) => <Tag key={label}>{label}</Tag>),
                },
                {
                  id: 'assignee',
                  name: t.assignee,
                  cell: ({ assigneeId }) => operators.find(({ id }) => id === assigneeId)?.email ?? '–',
                },
                { id: 'replies', name: t.replies, isNumber: true, cell: ({ replies }) => count(replies) },
                { id: 'merged', name: t.mergedIn, isNumber: true, cell: ({ merged }) => count(merged) },
                {
                  id: 'with',
                  name: t.comesWith,
                  cell: ({ hasScreenshot, hasEssay }) =>
                    [hasScreenshot && t.screenshot, hasEssay && t.essay].filter(Boolean).join(', ') || '–',
                },
                { id: 'screen', name: t.screen, cell: ({ screen }) => <code>{screen}</code> },
                {
                  id: 'app',
                  name: t.app,
                  cell: ({ platform, appVersion }) => `${nameIn(name.device, platform)} ${appVersion}`,
                },
                {
                  id: 'wave',
                  name: t.wave,
                  isNumber: true,
                  cell: ({ wave }) => (wave === null ? '–' : <Link to={`/waves/${wave}`}>{wave}</Link>),
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
