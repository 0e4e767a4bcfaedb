import { getMoney } from '@truegul/contract/console'
import { Link } from '../../lib/address/link.tsx'
import { to } from '../../lib/address/to.ts'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { count, dayWords, monthWords } from '../../lib/words/format.ts'
import { nameIn, names } from '../../lib/words/names.ts'
import { toCents } from '../../lib/words/to-cents.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { BarChart } from '../../ui/chart/bar-chart.tsx'
import { ShareBar } from '../../ui/chart/share-bar.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Facts } from '../../ui/values/facts.tsx'
import { Usd } from '../../ui/values/usd.tsx'
import { MonthChoice } from './month-choice.tsx'
import { words } from './words.ts'

/** What LLM calls cost in a month: by day, model and person. */
export function MoneyPage() {
  const t = useWords(words)
  const name = useWords(names)
  const month = useFilters().text('month')
  const answer = useAnswer(getMoney, month === undefined ? {} : { month })
  const share = (usd: string, all: string) => (Number(all) > 0 ? Number(usd) / Number(all) : 0)
  return (
    <Page title={t.money} lead={t.moneyLead} actions={<MonthChoice month={answer.data?.month ?? month ?? null} />}>
      <Loaded answer={answer}>
        {({ month, totalUsd, forecastUsd, budgetUsd, days, models, people }) => (
          <>
            <Facts
              facts={[
                { name: monthWords(month), value: <Usd exact={totalUsd} />, to: to('/calls', { month }) },
                {
                  name: t.forecast,
                  value: <Usd exact={forecastUsd} />,
                  isFault: Number(forecastUsd) > Number(budgetUsd),
                },
                { name: t.budget, value: toCents(budgetUsd), to: to('/report', { month }) },
              ]}
            />
            <Section title={t.byDay}>
              <BarChart
                isTitleUnseen
                title={t.byDayIn(monthWords(month))}
                of={[t.day, t.usd]}
                axis={(usd) => `$${usd}`}
                bars={days.map(({ day, usd, calls }) => ({
                  id: day,
                  short: String(Number(day.slice(8))),
                  name: dayWords(day),
                  height: Number(usd),
                  value: `${toCents(usd)} · ${t.callsOf(count(calls))}`,
                  to: to('/calls', { day }),
                }))}
              />
            </Section>
            <Section title={t.byModel}>
              <Table
                caption={t.byModel}
                rows={models}
                keyOf={({ provider, model }) => `${provider} ${model}`}
                empty={t.noCalls}
                columns={[
                  { id: 'model', name: t.model, isHead: true, cell: ({ model }) => model },
                  { id: 'provider', name: t.provider, cell: ({ provider }) => nameIn(name.provider, provider) },
                  {
                    id: 'usd',
                    name: t.usd,
                    isNumber: true,
                    cell: ({ provider, model, usd }) => (
                      <Link to={to('/calls', { month, provider, model })}>
                        <Usd exact={usd} />
                      </Link>
                    ),
                  },
                  { id: 'share', name: t.share, cell: ({ usd }) => <ShareBar share={share(usd, totalUsd)} /> },
                  {
                    id: 'calls',
                    name: t.calls,
                    isNumber: true,
                    cell: ({ provider, model, calls }) => (
                      <Link to={to('/calls', { month, provider, model })}>{count(calls)}</Link>
                    ),
                  },
                  { id: 'in', name: t.tokensIn, isNumber: true, cell: ({ tokensIn }) => count(tokensIn) },
                  { id: 'out', name: t.tokensOut, isNumber: true, cell: ({ tokensOut }) => count(tokensOut) },
                ]}
              />
            </Section>
            <Section title={t.byPerson} hint={t.byPersonHint}>
              <Table
                caption={t.byPerson}
                rows={people}
                keyOf={({ personId }) => personId ?? 'deleted'}
                empty={t.noCalls}
                columns={[
                  {
                    id: 'email',
                    name: t.person,
                    isHead: true,
                    cell: ({ personId, email }) =>
                      personId === null ? (
                        t.deleted
                      ) : (
                        <Link to={`/people/${personId}`}>{email ?? personId.slice(0, 8)}</Link>
                      ),
                  },
                  {
                    id: 'usd',
                    name: t.usd,
                    isNumber: true,
                    cell: ({ personId, usd }) =>
                      personId === null ? (
                        <Usd exact={usd} />
                      ) : (
                        <Link to={to('/calls', { month, personId })}>
                          <Usd exact={usd} />
                        </Link>
                      ),
                  },
                  { id: 'share', name: t.share, cell: ({ usd }) => <ShareBar share={share(usd, totalUsd)} /> },
                  {
                    id: 'calls',
                    name: t.calls,
                    isNumber: true,
                    cell: ({ personId, calls }) =>
                      personId === null ? (
                        count(calls)
                      ) : (
                        <Link to={to('/calls', { month, personId })}>{count(calls)}</Link>
                      ),
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
