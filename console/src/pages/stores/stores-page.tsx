import { exportTesters, getStores } from '@truegul/contract/console'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { count, dayWords } from '../../lib/words/format.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { BarChart } from '../../ui/chart/bar-chart.tsx'
import { Download } from '../../ui/download.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Facts } from '../../ui/values/facts.tsx'
import { Builds } from './builds.tsx'
import { ImportTesters } from './import-testers.tsx'
import { words } from './words.ts'

/** What TestFlight and Play ask of a closed beta. */
export function StoresPage() {
  const t = useWords(words)
  return (
    <Page title={t.stores} lead={t.lead}>
      <Loaded answer={useAnswer(getStores, {})}>
        {({ play, builds }) => (
          <>
            <Facts
              facts={[
                {
                  name: t.playTesters,
                  value: t.outOf(count(play.testers), count(play.testersNeeded)),
                  to: '/testers?stage=accepted',
                  hint: t.inARow,
                },
                { name: t.playDays, value: t.outOf(count(play.days), count(play.daysNeeded)), hint: t.withoutBreak },
              ]}
            />
            <Section title={t.byDay}>
              <BarChart
                isTitleUnseen
                title={t.byDay}
                of={[t.day, t.testers]}
                axis={(number) => count(number)}
                line={{ height: play.testersNeeded, name: t.needed(count(play.testersNeeded)) }}
                bars={play.byDay.map(({ day, testers }) => ({
                  id: day,
                  short: String(Number(day.slice(8))),
                  name: dayWords(day),
                  height: testers,
                  value: count(testers),
                  isPale: testers < play.testersNeeded,
                }))}
              />
            </Section>
            <Builds builds={builds} />
          </>
        )}
      </Loaded>
      <Section title={t.lists} hint={t.listsHint}>
        <div className="actions">
          <Download
            label={t.forTestflight}
            operation={exportTesters}
            input={{ store: 'testflight' }}
            name="testflight.csv"
          />
          <Download label={t.forPlay} operation={exportTesters} input={{ store: 'play' }} name="play.csv" />
        </div>
        <ImportTesters />
      </Section>
    </Page>
  )
}
