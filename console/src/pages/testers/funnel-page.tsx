import type { Read } from '@truegul/contract'
import { FunnelStage, getFunnel } from '@truegul/contract/console'
import { Link } from '../../lib/address/link.tsx'
import { to } from '../../lib/address/to.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { count } from '../../lib/words/format.ts'
import { nameIn, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { BarChart } from '../../ui/chart/bar-chart.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Facts } from '../../ui/values/facts.tsx'
import { words } from './words.ts'

type Row = Read<typeof getFunnel.output>['rows'][number]

/** How many came how far. */
export function FunnelPage() {
  const t = useWords(words)
  const name = useWords(names)
  return (
    <Page title={t.funnel} lead={t.funnelLead}>
      <Loaded answer={useAnswer(getFunnel, {})}>
        {({ rows, takingPart, takingPartNeeded }) => (
          <>
            <Facts
              facts={[
                {
                  name: t.takingPart,
                  value: t.outOf(count(takingPart), count(takingPartNeeded)),
                  to: '/testers?stage=first-essay',
                  hint: takingPart >= takingPartNeeded ? t.enough : t.tooFew,
                },
              ]}
            />
            <Section title={t.all}>
              <BarChart
                isTitleUnseen
                title={t.byStage}
                of={[t.stage, t.testers]}
                axis={(number) => count(number)}
                bars={FunnelStage.options.map((stage) => {
                  const number = rows.reduce((sum, { counts }) => sum + (counts[stage] ?? 0), 0)
                  return {
                    id: stage,
                    short: name.stage[stage],
                    name: name.stage[stage],
                    height: number,
                    value: count(number),
                    to: to('/testers', { stage }),
                  }
                })}
              />
            </Section>
            <Section title={t.byWaveAndChannel}>
              <Table
                caption={t.byWaveAndChannel}
                rows={rows}
                keyOf={({ wave, channel }) => `${wave} ${channel}`}
                columns={[
                  {
                    id: 'wave',
                    name: t.wave,
                    cell: ({ wave }) =>
                      wave === null ? t.noWave : <Link to={`/waves/${wave}`}>{t.waveOf(wave)}</Link>,
                  },
                  {
                    id: 'channel',
                    name: t.channel,
                    isHead: true,
                    cell: ({ channel }) => (channel === null ? t.byHand : nameIn(name.channel, channel)),
                  },
                  ...FunnelStage.options.map((stage) => ({
                    id: stage,
                    name: name.stage[stage],
                    isNumber: true,
                    cell: (row: Row) => numberOf(row, stage),
                  })),
                  {
                    id: 'withdrawn',
                    name: t.withdrawn,
                    isNumber: true,
                    cell: ({ withdrawn }: Row) => count(withdrawn),
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

/** Leads to the rows behind it. */
function numberOf({ wave, channel, counts }: Row, stage: FunnelStage) {
  const number = counts[stage] ?? 0
  if (number === 0) return count(number)
  return <Link to={to('/testers', { wave: wave ?? 'none', channel: channel ?? 'none', stage })}>{count(number)}</Link>
}
