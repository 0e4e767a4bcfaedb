import { getFlagRates } from '@truegul/contract/console'
import { Link } from '../../lib/address/link.tsx'
import { to } from '../../lib/address/to.ts'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { count, percent } from '../../lib/words/format.ts'
import { languageName } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { ShareBar } from '../../ui/chart/share-bar.tsx'
import { DaysFilter } from '../../ui/lists/days-filter.tsx'
import { Filters } from '../../ui/lists/filters.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Section } from '../../ui/page.tsx'
import { words } from './words.ts'

/** Essays below which a rate says nothing. */
const ENOUGH = 30

/** How often the detector raises its notice, by first language. */
export function FlagRates() {
  const t = useWords(words)
  const days = Math.min(366, useFilters().number('days') ?? 90)
  const linked = (number: number, detection: string, firstLanguage: string | null) => (
    <Link to={to('/essays', { detection, firstLanguage: firstLanguage ?? 'unknown', lastHours: 24 * days })}>
      {count(number)}
    </Link>
  )
  return (
    <Section title={t.flagRates} hint={t.flagRatesHint}>
      <Filters>
        <DaysFilter />
      </Filters>
      <Loaded answer={useAnswer(getFlagRates, { days })}>
        {({ rows }) => (
          <Table
            caption={t.flagRates}
            rows={rows}
            keyOf={({ firstLanguage }) => firstLanguage ?? 'unknown'}
            columns={[
              {
                id: 'language',
                name: t.firstLanguage,
                isHead: true,
                cell: ({ firstLanguage }) => (firstLanguage === null ? t.notAsked : languageName(firstLanguage)),
              },
              {
                id: 'essays',
                name: t.essays,
                isNumber: true,
                cell: ({ firstLanguage, essays }) => linked(essays, 'looked', firstLanguage),
              },
              {
                id: 'flagged',
                name: t.flagged,
                isNumber: true,
                cell: ({ firstLanguage, flagged }) => linked(flagged, 'flagged', firstLanguage),
              },
              {
                id: 'disputed',
                name: t.disputed,
                isNumber: true,
                cell: ({ firstLanguage, disputed }) => linked(disputed, 'disputed', firstLanguage),
              },
              {
                id: 'rate',
                name: t.rate,
                cell: ({ essays, flagged }) => {
                  const rate = flagged / Math.max(1, essays)
                  return (
                    <span className="with-bar">
                      {percent(rate)} <ShareBar share={rate} />{' '}
                      {essays < ENOUGH && <span className="muted">{t.few}</span>}
                    </span>
                  )
                },
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  )
}
