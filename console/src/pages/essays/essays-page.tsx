import { FailureCode, FirstLanguage, failureShownAs, statusShownAs } from '@truegul/contract'
import { failEssay, listEssays, Month, requeueEssay } from '@truegul/contract/console'
import { given } from '../../lib/address/given.ts'
import { Link } from '../../lib/address/link.tsx'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { count, secondsWords } from '../../lib/words/format.ts'
import { choicesOf, languageName, nameIn, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Act } from '../../ui/act.tsx'
import { ChoiceFilter, Filters, TextFilter } from '../../ui/lists/filters.tsx'
import { HoursFilter, useHours } from '../../ui/lists/hours-filter.tsx'
import { Narrowed } from '../../ui/lists/narrowed.tsx'
import { Pager, ROWS } from '../../ui/lists/pager.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { PersonLink } from '../../ui/values/person-link.tsx'
import { ShortId } from '../../ui/values/short-id.tsx'
import { Tag } from '../../ui/values/tag.tsx'
import { words } from './words.ts'

/** Essays without a word of them. */
export function EssaysPage() {
  const t = useWords(words)
  const name = useWords(names)
  const filters = useFilters()
  const order = filters.pick('order', ['ascending', 'descending']) ?? 'descending'
  const promptId = filters.text('promptId')
  const month = Month.safeParse(filters.text('month')).data
  const delayedOnly = filters.pick('delayedOnly', ['true'])
  const firstLanguage = filters.pick('firstLanguage', [...FirstLanguage.options, 'unknown'])
  const asked = {
    state: filters.pick('state', ['waiting', 'completed', 'failed']),
    failure: filters.pick('failure', FailureCode.options),
    detection: filters.pick('detection', ['looked', 'flagged', 'disputed']),
    personId: filters.text('personId'),
    day: filters.text('day'),
    lastHours: useHours(),
    ...{ promptId, month, delayedOnly, firstLanguage },
  }
  const answer = useAnswer(listEssays, {
    ...given(asked),
    order,
    page: filters.number('page') ?? 1,
    rows: ROWS,
  })
  const tone = { pending: 'plain', processing: 'plain', completed: 'good', failed: 'attention' } as const
  return (
    <Page title={t.essays} lead={t.essaysLead}>
      <Filters>
        <ChoiceFilter name="state" label={t.state} choices={choicesOf(t.states)} />
        <ChoiceFilter name="failure" label={t.failure} choices={choicesOf(name.failure)} />
        <HoursFilter label={t.ended} />
        <ChoiceFilter name="detection" label={t.notice} choices={choicesOf(t.detections)} />
        <TextFilter name="day" label={t.day} type="date" />
        <TextFilter name="personId" label={t.personId} />
        <Narrowed
          by={{
            ...{ promptId, month },
            delayedOnly: delayedOnly && t.delayed,
            firstLanguage: firstLanguage && (firstLanguage === 'unknown' ? t.notAsked : languageName(firstLanguage)),
          }}
        />
      </Filters>
      <Loaded answer={answer}>
        {({ total, items }) => (
          <>
            <Table
              caption={t.essays}
              rows={items}
              keyOf={({ id }) => id}
              sorting={{
                by: 'createdAt',
                order,
                columns: ['createdAt'],
                to: (_by, order) => filters.with({ order: order === 'descending' ? undefined : order }),
              }}
              columns={[
                { id: 'id', name: t.essay, isHead: true, cell: ({ id }) => <ShortId id={id} /> },
                {
                  id: 'status',
                  name: t.state,
                  cell: ({ status, failure }) => (
                    <Tag tone={tone[statusShownAs(status)]}>
                      {failure === null ? name.essay[statusShownAs(status)] : name.failure[failureShownAs(failure)]}
                    </Tag>
                  ),
                },
                {
                  id: 'acts',
                  name: t.acts,
                  cell: ({ id, status }) => {
                    const isDone = statusShownAs(status) === 'completed'
                    return isDone ? null : (
                      <div className="row-acts">
                        <Act label={t.requeue} operation={requeueEssay} input={(_form, reason) => ({ id, reason })}>
                          <p>{t.requeueMeans}</p>
                        </Act>
                        {statusShownAs(status) !== 'failed' && (
                          <Act label={t.fail} operation={failEssay} input={(_form, reason) => ({ id, reason })}>
                            <p>{t.failMeans}</p>
                          </Act>
                        )}
                      </div>
                    )
                  },
                },
                { id: 'createdAt', name: t.sent, cell: ({ createdAt }) => <Moment at={createdAt} /> },
                {
                  id: 'took',
                  name: t.took,
                  isNumber: true,
                  cell: ({ createdAt, endedAt }) =>
                    endedAt === null ? '–' : secondsWords((Date.parse(endedAt) - Date.parse(createdAt)) / 1000),
                },
                {
                  id: 'points',
                  name: t.points,
                  isNumber: true,
                  cell: ({ points, level }) =>
                    points === null ? '–' : `${points}${level === null ? '' : ` · ${nameIn(name.level, level)}`}`,
                },
                {
                  id: 'scorer',
                  name: t.judge,
                  cell: ({ scorer }) => (scorer === null ? '–' : nameIn(name.scorer, scorer)),
                },
                { id: 'characters', name: t.characters, isNumber: true, cell: ({ characters }) => count(characters) },
                { id: 'attempts', name: t.attempts, isNumber: true, cell: ({ attempts }) => count(attempts) },
                {
                  id: 'flagged',
                  name: t.notice,
                  cell: ({ flagged, disputedAt }) => (disputedAt !== null ? t.disputed : flagged ? t.flagged : '–'),
                },
                {
                  id: 'prompt',
                  name: t.prompt,
                  cell: ({ promptId }) => <Link to={filters.with({ promptId })}>{promptId}</Link>,
                },
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
