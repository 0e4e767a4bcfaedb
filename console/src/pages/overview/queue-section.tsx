import { Link } from '../../lib/address/link.tsx'
import { to } from '../../lib/address/to.ts'
import { count, secondsWords } from '../../lib/words/format.ts'
import { nameIn, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Section } from '../../ui/page.tsx'
import { Facts } from '../../ui/values/facts.tsx'
import type { Overview } from './overview.ts'
import { words } from './words.ts'

/** How essays get through: what waits, for how long, and what failed on the way. */
export function QueueSection({ overview: { queue, results, signs } }: { overview: Overview }) {
  const t = useWords(words)
  const name = useWords(names)
  const isFault = (code: string) => signs.some((sign) => sign.code === code && sign.level === 'fault')
  const seconds = (value: number | null) => (value === null ? '–' : secondsWords(value))
  const lastDay = { lastHours: 24 }
  const judged = to('/essays', { state: 'completed', ...lastDay })
  const waiting = to('/essays', { state: 'waiting', order: 'ascending' })
  return (
    <Section title={t.queue} hint={t.queueHint}>
      <Facts
        facts={[
          { name: t.waiting, value: count(queue.waiting), to: waiting, isFault: isFault('queue-stuck') },
          {
            name: t.delayed,
            value: count(queue.delayed),
            to: to('/essays', { delayedOnly: 'true', order: 'ascending' }),
          },
          { name: t.oldest, value: seconds(queue.oldestWaiting), to: waiting, isFault: isFault('queue-stuck') },
          { name: t.p50, value: seconds(results.p50), to: judged },
          { name: t.p95, value: seconds(results.p95), to: judged },
          { name: t.completed, value: count(results.completed), to: judged },
          {
            name: t.failed,
            value: count(results.failed),
            to: to('/essays', { state: 'failed', ...lastDay }),
            isFault: isFault('essays-failing'),
            hint: results.failures.map(({ failure, count: number }) => (
              <Link key={failure} to={to('/essays', { state: 'failed', failure, ...lastDay })} className="failure">
                {nameIn(name.failure, failure)} {count(number)}
              </Link>
            )),
          },
        ]}
      />
    </Section>
  )
}
