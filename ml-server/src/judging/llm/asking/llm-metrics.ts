import type { Metrics } from '@truegul/service'

/** What this server counts of LLMs; money and tokens are counted by the API server, which books the calls. */
export type LlmMetrics = ReturnType<typeof createLlmMetrics>

const ANSWER_SECONDS = [1, 2, 5, 10, 15, 20, 25, 30, 45, 60, 90]

export function createLlmMetrics(metrics: Metrics) {
  const provider = ['provider']
  return {
    calls: metrics.counter({
      name: 'llm_requests_total',
      help: 'Requests to LLMs by how they ended',
      labels: ['provider', 'model', 'purpose', 'outcome'],
    }),
    seconds: metrics.histogram({
      name: 'llm_request_seconds',
      help: 'How long LLMs took to answer or fail',
      labels: ['provider', 'model'],
      buckets: ANSWER_SECONDS,
    }),
    alarms: metrics.counter({
      name: 'llm_alarms_total',
      help: 'Requests rejected for key, quota or form: an operator must look',
      labels: ['provider', 'status'],
    }),
    circuit: metrics.gauge({ name: 'llm_circuit_open', help: '1 while a provider is left alone', labels: provider }),
    unusable: metrics.counter({
      name: 'llm_unusable_answers_total',
      help: 'Answers that no judgement could be made of',
      labels: provider,
    }),
    dropped: metrics.counter({
      name: 'llm_dropped_quotes_total',
      help: 'Quotes and corrections that do not stand in the essay',
      labels: provider,
    }),
    crossChecks: metrics.counter({
      name: 'llm_cross_checks_total',
      help: 'Essays judged once more',
      labels: ['reason'],
    }),
    unpaid: metrics.counter({
      name: 'llm_second_opinions_unpaid_total',
      help: 'Essays finished with one answer because there was no money for the second',
    }),
    injections: metrics.counter({
      name: 'llm_injections_total',
      help: 'Essays with passages that read like instructions',
    }),
    sealed: metrics.counter({ name: 'llm_sealed_total', help: 'Essays that got the judgement of the same text' }),
    instead: metrics.counter({
      name: 'llm_instead_total',
      help: 'Essays judged by the local judge in place of an LLM',
      labels: ['reason'],
    }),
  }
}
