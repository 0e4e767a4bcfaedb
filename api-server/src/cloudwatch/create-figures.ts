import type { MetricName } from '@truegul/production/metrics'
import type { Log, Metrics } from '@truegul/service'
import type { ApiMetrics } from '../api-metrics.ts'
import { metricLine } from './metric-line.ts'

type Counter = ReturnType<Metrics['counter']>
type Gauge = ReturnType<Metrics['gauge']>

export type Figures = {
  /** One line with all figures. What happened is counted since the last one. */
  tell(): Promise<void>
  /** One line with what happened since the last one, when anything did: so that nothing is lost when the server stops. */
  tellRest(): Promise<void>
}

/**
 * Tells CloudWatch what Prometheus is told, from the same counters and gauges. Money, queue and table are the same for every server,
 * so alarms take the greatest; what happened is this server's, so they take the sum.
 */
export function createFigures({ llm, push, failures, queueWaiting, oldestUnfinished }: ApiMetrics, log: Log): Figures {
  const counts: Partial<Record<MetricName, () => Promise<number>>> = {
    LlmErrors: () => sumOf([llm.calls], ({ outcome }) => outcome !== 'answered'),
    // That a text is none that can be judged is an answer, and no alarm.
    TasksFailed: () => sumOf([failures], ({ failure }) => failure !== 'scorer-refused'),
    PushFailed: () => sumOf([push.ended, push.refusals], ({ state }) => state === undefined || state === 'refused'),
  }
  const gauges: Partial<Record<MetricName, Gauge>> = {
    LlmSpentUsd: llm.spent,
    LlmBudgetUsd: llm.budget,
    JobsWaiting: queueWaiting,
    OldestJobSeconds: oldestUnfinished,
  }
  const told = new Map<string, number>()

  const readCounts = async () => {
    const found = await readAll(counts, (count) => count())
    return Object.fromEntries(
      found.map(([name, total]) => {
        const before = told.get(name) ?? 0
        told.set(name, total)
        return [name, total - before]
      }),
    )
  }
  return {
    async tell() {
      const seen = await readAll(gauges, async (gauge) => (await gauge.get()).values[0]?.value ?? Number.NaN)
      log.info(metricLine({ ...(await readCounts()), ...Object.fromEntries(seen) }, Date.now()), 'figures of a minute')
    },
    async tellRest() {
      const rest = await readCounts()
      if (Object.values(rest).some((count) => count > 0)) log.info(metricLine(rest, Date.now()), 'figures at the end')
    },
  }
}

const readAll = <T>(of: Partial<Record<MetricName, T>>, read: (one: T) => Promise<number>) =>
  Promise.all(Object.entries(of).map(async ([name, one]) => [name, await read(one)] as const))

async function sumOf(counters: readonly Counter[], isMeant: (labels: Record<string, unknown>) => boolean) {
  const found = await Promise.all(counters.map((counter) => counter.get()))
  return found
    .flatMap(({ values }) => values)
    .reduce((sum, { value, labels }) => sum + (isMeant(labels) ? value : 0), 0)
}
