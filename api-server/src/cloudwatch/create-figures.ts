import type { MetricName } from '@truegul/production/metrics'
import type { Log, Metrics } from '@truegul/service'
import type { ApiMetrics } from '../api-metrics.ts'
import { metricLine } from './metric-line.ts'
import { watchSlowest } from './watch-slowest.ts'

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
export function createFigures(apiMetrics: ApiMetrics, log: Log): Figures {
  const { llm, push, failures, queueWaiting, oldestUnfinished, requests } = apiMetrics
  const counts: Partial<Record<MetricName, () => Promise<number>>> = {
    LlmErrors: () => sumOf([llm.calls], ({ outcome }) => outcome !== 'answered'),
    // That a text is none that can be judged is an answer, and no alarm.
    TasksFailed: () => sumOf([failures], ({ failure }) => failure !== 'scorer-refused'),
    PushFailed: () => sumOf([push.ended, push.refusals], ({ state }) => state === undefined || state === 'refused'),
  }
  const gauges: Partial<Record<MetricName, () => Promise<number>>> = {
    LlmSpentUsd: () => figureOf(llm.spent),
    LlmBudgetUsd: () => figureOf(llm.budget),
    JobsWaiting: () => figureOf(queueWaiting),
    OldestJobSeconds: () => figureOf(oldestUnfinished),
  }
  const responseSeconds = watchSlowest(requests)
  const told = new Map<string, number>()

  const readSince = async () => {
    const found = await readAll(counts, (count) => count())
    const happened = Object.fromEntries(
      found.map(([name, total]) => {
        const before = told.get(name) ?? 0
        told.set(name, total)
        return [name, total - before]
      }),
    )
    return { ...happened, ResponseSeconds: await responseSeconds() }
  }
  return {
    async tell() {
      const seen = await readAll(gauges, (read) => read())
      log.info(metricLine({ ...(await readSince()), ...Object.fromEntries(seen) }, Date.now()), 'figures of a minute')
    },
    async tellRest() {
      const rest = await readSince()
      if (Object.values(rest).some((count) => count > 0)) log.info(metricLine(rest, Date.now()), 'figures at the end')
    },
  }
}

const readAll = <T>(of: Partial<Record<MetricName, T>>, read: (one: T) => Promise<number>) =>
  Promise.all(Object.entries(of).map(async ([name, one]) => [name, await read(one)] as const))

const figureOf = async (gauge: Gauge) => (await gauge.get()).values[0]?.value ?? Number.NaN

async function sumOf(counters: readonly Counter[], isMeant: (labels: Record<string, unknown>) => boolean) {
  const found = await Promise.all(counters.map((counter) => counter.get()))
  return found
    .flatMap(({ values }) => values)
    .reduce((sum, { value, labels }) => sum + (isMeant(labels) ? value : 0), 0)
}
