import { LlmProvider } from '@truegul/contract'
import { listCalls, Month } from '@truegul/contract/console'
import { given } from '../../lib/address/given.ts'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { count, secondsWords } from '../../lib/words/format.ts'
import { choicesOf, nameIn, names } from '../../lib/words/names.ts'
import { toCents } from '../../lib/words/to-cents.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { ChoiceFilter, Filters, TextFilter } from '../../ui/lists/filters.tsx'
import { HoursFilter, useHours } from '../../ui/lists/hours-filter.tsx'
import { Narrowed } from '../../ui/lists/narrowed.tsx'
import { Pager, ROWS } from '../../ui/lists/pager.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { PersonLink } from '../../ui/values/person-link.tsx'
import { Tag } from '../../ui/values/tag.tsx'
import { Usd } from '../../ui/values/usd.tsx'
import { words } from './words.ts'

/** Outcomes that brought nothing and for which it is for an operator to ask why. */
const ANSWERED: ReadonlySet<string> = new Set(['answered'])

/** The rows behind the money. */
export function CallsPage() {
  const t = useWords(words)
  const name = useWords(names)
  const filters = useFilters()
  const [model, personId] = (['model', 'personId'] as const).map(filters.text)
  const month = Month.safeParse(filters.text('month')).data
  const lastHours = useHours()
  const provider = filters.pick('provider', LlmProvider.options)
  const answer = useAnswer(listCalls, {
    ...given({ month, day: filters.text('day'), lastHours, model, personId, provider }),
    failedOnly: filters.text('failedOnly') === 'true' ? 'true' : 'false',
    page: filters.number('page') ?? 1,
    rows: ROWS,
  })
  return (
    <Page
      title={t.callsTitle}
      lead={answer.data && t.callsLead(toCents(answer.data.totalUsd), count(answer.data.total))}
    >
      <Filters>
        <HoursFilter label={t.when} />
        <TextFilter name="day" label={t.day} type="date" />
        <ChoiceFilter name="provider" label={t.provider} choices={choicesOf(name.provider)} />
        <ChoiceFilter name="failedOnly" label={t.outcome} choices={[{ value: 'true', text: t.failedOnly }]} />
        <Narrowed by={{ month, model, personId: personId?.slice(0, 8) }} />
      </Filters>
      <Loaded answer={answer}>
        {({ total, items }) => (
          <>
            <Table
              caption={t.callsTitle}
              rows={items}
              keyOf={({ id }) => id}
              empty={t.noCalls}
              columns={[
                { id: 'at', name: t.at, isHead: true, cell: ({ at }) => <Moment at={at} /> },
                { id: 'model', name: t.model, cell: ({ model }) => model },
                { id: 'purpose', name: t.purpose, cell: ({ purpose }) => nameIn(name.purpose, purpose) },
                {
                  id: 'outcome',
                  name: t.outcome,
                  cell: ({ outcome }) =>
                    outcome === null ? (
                      t.underWay
                    ) : (
                      <Tag tone={ANSWERED.has(outcome) ? 'plain' : 'attention'}>{nameIn(name.call, outcome)}</Tag>
                    ),
                },
                {
                  id: 'usd',
                  name: t.usd,
                  isNumber: true,
                  cell: ({ usd, isEstimate }) => (
                    <>
                      {isEstimate && <span className="muted">{t.reserved} </span>}
                      <Usd exact={usd} />
                    </>
                  ),
                },
                { id: 'in', name: t.tokensIn, isNumber: true, cell: ({ tokensIn }) => count(tokensIn) },
                { id: 'out', name: t.tokensOut, isNumber: true, cell: ({ tokensOut }) => count(tokensOut) },
                {
                  id: 'time',
                  name: t.time,
                  isNumber: true,
                  cell: ({ milliseconds }) => (milliseconds === null ? '–' : secondsWords(milliseconds / 1000)),
                },
                {
                  id: 'person',
                  name: t.person,
                  cell: ({ personId }) => <PersonLink id={personId} otherwise={t.deleted} />,
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
