import { listRatings } from '@truegul/contract/console'
import { given } from '../../lib/address/given.ts'
import { Link } from '../../lib/address/link.tsx'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { choicesOf, nameIn } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { DaysFilter } from '../../ui/lists/days-filter.tsx'
import { ChoiceFilter, Filters } from '../../ui/lists/filters.tsx'
import { Narrowed } from '../../ui/lists/narrowed.tsx'
import { Pager, ROWS } from '../../ui/lists/pager.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { PersonLink } from '../../ui/values/person-link.tsx'
import { ShortId } from '../../ui/values/short-id.tsx'
import { words } from './words.ts'

/** The rows behind the counts of ratings. */
export function RatingRowsPage() {
  const t = useWords(words)
  const filters = useFilters()
  const [rule, number] = [filters.text('rule'), filters.number('stars')]
  const stars = number !== undefined && number <= 5 ? number : undefined
  const of = filters.pick('of', ['ledger', 'corrections'])
  const opinion = filters.pick('opinion', ['helpful', 'wrong', 'unhelpful'])
  const answer = useAnswer(listRatings, {
    ...given({ rule, of, stars, opinion }),
    days: Math.min(366, filters.number('days') ?? 90),
    page: filters.number('page') ?? 1,
    rows: ROWS,
  })
  return (
    <Page title={t.rowsTitle} lead={t.rowsLead} actions={<Link to="/ratings">{t.toRatings}</Link>}>
      <Filters>
        <DaysFilter />
        <ChoiceFilter name="opinion" label={t.opinion} choices={choicesOf(t.opinions)} />
        <Narrowed by={{ rule, of: of && t[of], stars: stars === undefined ? undefined : t.starsOf(stars) }} />
      </Filters>
      <Loaded answer={answer}>
        {({ total, items }) => (
          <>
            <Table
              caption={t.rowsTitle}
              rows={items}
              keyOf={({ submissionId, ratedAt, rule }) => `${submissionId} ${ratedAt} ${rule}`}
              empty={t.noRatings}
              columns={[
                { id: 'at', name: t.ratedAt, isHead: true, cell: ({ ratedAt }) => <Moment at={ratedAt} /> },
                {
                  id: 'of',
                  name: t.ofWhat,
                  cell: ({ of }) =>
                    of === null ? t.wholeResult : nameIn({ ledger: t.ledger, corrections: t.corrections }, of),
                },
                { id: 'rule', name: t.rule, cell: ({ rule }) => (rule === null ? '–' : <code>{rule}</code>) },
                { id: 'opinion', name: t.opinion, cell: ({ opinion }) => nameIn(t.opinions, opinion) },
                { id: 'why', name: t.why, cell: ({ reason }) => (reason === null ? '–' : nameIn(t.reasons, reason)) },
                { id: 'stars', name: t.rating, cell: ({ stars }) => (stars === null ? '–' : t.starsOf(stars)) },
                { id: 'essay', name: t.essay, cell: ({ submissionId }) => <ShortId id={submissionId} /> },
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
