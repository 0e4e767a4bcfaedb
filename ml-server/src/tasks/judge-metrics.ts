import type { Metrics } from '@truegul/service'

/** What the ML server counts. `scorer` is the name of the judge; times are in seconds. */
export function createJudgeMetrics(metrics: Metrics) {
  const labels = ['scorer']
  return {
    page: metrics.page,
    started: metrics.counter({ name: 'judgements_started_total', help: 'Runs of the judge', labels }),
    completed: metrics.counter({ name: 'judgements_completed_total', help: 'Judgements handed over', labels }),
    failed: metrics.counter({
      name: 'judgements_failed_total',
      help: 'Essays that failed for good, by failure code',
      labels: ['scorer', 'failure'],
    }),
    delayed: metrics.counter({ name: 'judgements_delayed_total', help: 'Runs put off to a later time', labels }),
    duration: metrics.histogram({ name: 'judgement_seconds', help: 'How long the judge took', labels }),
    queueWait: metrics.histogram({ name: 'queue_wait_seconds', help: 'From the queue taking a task to its first run' }),
    callbackRetries: metrics.counter({
      name: 'callback_retries_total',
      help: 'Repeated callbacks',
      labels: ['reason'],
    }),
    inFlight: metrics.gauge({ name: 'judgements_in_flight', help: 'Tasks under way' }),
  }
}

export type JudgeMetrics = ReturnType<typeof createJudgeMetrics>
