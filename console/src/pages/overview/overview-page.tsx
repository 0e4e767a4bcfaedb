import { getOverview } from '@truegul/contract/console'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { momentWords } from '../../lib/words/format.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { CallsSection } from './calls-section.tsx'
import { MoneySection } from './money-section.tsx'
import { QueueSection } from './queue-section.tsx'
import { Status } from './status.tsx'
import { SwitchesSection } from './switches-section.tsx'
import { words } from './words.ts'
import { WorkSection } from './work-section.tsx'

/** Milliseconds between two looks. */
const EVERY = 10_000

/** What an operator looks at first, the worst on top. */
export function OverviewPage() {
  const t = useWords(words)
  const answer = useAnswer(getOverview, {}, { every: EVERY })
  return (
    <Page title={t.title} lead={answer.data && t.asOf(momentWords(answer.data.at))}>
      <Loaded answer={answer}>
        {(overview) => (
          <>
            <Status overview={overview} />
            <QueueSection overview={overview} />
            <div className="columns">
              <CallsSection calls={overview.calls} />
              <MoneySection money={overview.money} />
            </div>
            <SwitchesSection switches={overview.switches} />
            <WorkSection overview={overview} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
