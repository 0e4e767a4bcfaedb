import { exportCalibration, listAppeals } from '@truegul/contract/console'
import { Link } from '../../lib/address/link.tsx'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { choicesOf } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Act } from '../../ui/act.tsx'
import { ChoiceFilter, Filters } from '../../ui/lists/filters.tsx'
import { Pager, ROWS } from '../../ui/lists/pager.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { PersonLink } from '../../ui/values/person-link.tsx'
import { ShortId } from '../../ui/values/short-id.tsx'
import { Tag } from '../../ui/values/tag.tsx'
import { words } from './words.ts'

/** Judgements that learners ask a person to look at. */
export function AppealsPage() {
  const t = useWords(words)
  const filters = useFilters()
  const state = filters.pick('state', ['waiting', 'settled'])
  const answer = useAnswer(listAppeals, {
    ...(state === undefined ? {} : { state }),
    page: filters.number('page') ?? 1,
    rows: ROWS,
  })
  return (
    <Page
      title={t.appeals}
      lead={t.appealsLead}
      actions={
        <Act
          label={t.calibration}
          operation={exportCalibration}
          file="calibration.ndjson"
          input={(_form, reason) => ({ reason })}
        >
          <p>{t.calibrationMeans}</p>
        </Act>
      }
    >
      <Filters>
        <ChoiceFilter name="state" label={t.state} choices={choicesOf(t.states)} />
      </Filters>
      <Loaded answer={answer}>
        {({ total, items }) => (
          <>
            <Table
              caption={t.appeals}
              rows={items}
              keyOf={({ submissionId }) => submissionId}
              empty={t.none}
              columns={[
                {
                  id: 'essay',
                  name: t.essay,
                  isHead: true,
                  cell: ({ submissionId }) => (
                    <Link to={`/appeals/${submissionId}`}>
                      <ShortId id={submissionId} />
                    </Link>
                  ),
                },
                {
                  id: 'state',
                  name: t.state,
                  cell: ({ settledAt }) => (
                    <Tag tone={settledAt === null ? 'attention' : 'plain'}>
                      {settledAt === null ? t.states.waiting : t.states.settled}
                    </Tag>
                  ),
                },
                { id: 'asked', name: t.askedAt, cell: ({ askedAt }) => <Moment at={askedAt} /> },
                { id: 'settled', name: t.settledAt, cell: ({ settledAt }) => <Moment at={settledAt} /> },
                // What the machine said is shown beside the person's, not before: it would lead the hand.
                {
                  id: 'machine',
                  name: t.machine,
                  isNumber: true,
                  cell: ({ total, settledAt }) => (settledAt === null ? t.later : total),
                },
                { id: 'person', name: t.person, isNumber: true, cell: ({ personTotal }) => personTotal ?? '–' },
                { id: 'prompt', name: t.prompt, cell: ({ promptId }) => promptId },
                { id: 'kept', name: t.mayBeKept, cell: ({ mayBeKept }) => (mayBeKept ? t.yes : t.no) },
                {
                  id: 'learner',
                  name: t.learner,
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
