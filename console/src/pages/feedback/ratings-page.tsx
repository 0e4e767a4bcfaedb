import type { Read } from '@truegul/contract'
import { getRatings } from '@truegul/contract/console'
import { Link } from '../../lib/address/link.tsx'
import { to } from '../../lib/address/to.ts'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { count, percent } from '../../lib/words/format.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { BarChart } from '../../ui/chart/bar-chart.tsx'
import { ShareBar } from '../../ui/chart/share-bar.tsx'
import { DaysFilter } from '../../ui/lists/days-filter.tsx'
import { Filters } from '../../ui/lists/filters.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { words } from './words.ts'

type Row = Read<typeof getRatings.output>['rules'][number]

/** Which rules of the judge testers find wrong. */
export function RatingsPage() {
  const t = useWords(words)
  const days = Math.min(366, useFilters().number('days') ?? 90)
  const linked = (row: Row, opinion: 'wrong' | 'unhelpful' | 'helpful') => (
    <Link to={to('/ratings/rows', { days, rule: row.rule, of: row.of, opinion })}>{count(row[opinion])}</Link>
  )
  return (
    <Page title={t.ratings} lead={t.ratingsLead}>
      <Filters>
        <DaysFilter />
      </Filters>
      <Loaded answer={useAnswer(getRatings, { days })}>
        {({ stars, rules }) => (
          <>
            <BarChart
              title={t.stars}
              of={[t.rating, t.number]}
              axis={(number) => count(number)}
              bars={stars.map(({ stars, count: number }) => ({
                id: String(stars),
                short: t.starsOf(stars),
                name: t.starsOf(stars),
                height: number,
                value: count(number),
                to: to('/ratings/rows', { days, stars }),
              }))}
            />
            <Section title={t.byRule} hint={t.byRuleHint}>
              <Table
                caption={t.byRule}
                rows={rules}
                keyOf={({ rule, of }) => `${of} ${rule}`}
                empty={t.noRatings}
                columns={[
                  { id: 'rule', name: t.rule, isHead: true, cell: ({ rule }) => <code>{rule}</code> },
                  { id: 'of', name: t.ofWhat, cell: ({ of }) => (of === 'ledger' ? t.ledger : t.corrections) },
                  { id: 'wrong', name: t.wrong, isNumber: true, cell: (row) => linked(row, 'wrong') },
                  { id: 'unhelpful', name: t.unhelpful, isNumber: true, cell: (row) => linked(row, 'unhelpful') },
                  { id: 'helpful', name: t.helpful, isNumber: true, cell: (row) => linked(row, 'helpful') },
                  {
                    id: 'share',
                    name: t.shareWrong,
                    cell: ({ wrong, helpful, unhelpful }) => {
                      const share = wrong / Math.max(1, wrong + helpful + unhelpful)
                      return (
                        <span className="with-bar">
                          {percent(share)} <ShareBar share={share} />
                        </span>
                      )
                    },
                  },
                ]}
              />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
