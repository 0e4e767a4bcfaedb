/**
 * The metrics that the servers write into their log lines, in CloudWatch's embedded metric format. Alarms, dashboard and scaling name
 * them from here, because an alarm on a name that nobody sends would stay green for ever. Imports nothing, as names.ts.
 */
export const METRIC_NAMESPACE = 'TrueGul'

/** CloudWatch charges for each series: a name with one set of dimensions and their values. `service` is on every log line. */
type Dimensions = readonly (readonly string[])[]
/** What two lines of a minute make together: a sum of what happened, or the greatest of what each server saw of the same thing. */
type Statistic = 'Sum' | 'Maximum'
type Metric = { unit: 'Count' | 'Seconds' | 'None'; statistic: Statistic; dimensions: Dimensions }

const OF_SERVICE: Dimensions = [['service']]
const OF_MODEL: Dimensions = [['service'], ['service', 'provider', 'model']]

const count = (dimensions: Dimensions) => ({ unit: 'Count', statistic: 'Sum', dimensions }) as const
const gauge = <Unit extends Metric['unit']>(unit: Unit) =>
  ({ unit, statistic: 'Maximum', dimensions: OF_SERVICE }) as const

export const metrics = {
  /** Calls to vendors of LLMs, each once it is settled or lost. */
  LlmRequests: count(OF_MODEL),
  LlmInputTokens: count(OF_MODEL),
  LlmOutputTokens: count(OF_MODEL),
  LlmCacheReadTokens: count(OF_MODEL),
  LlmCacheWriteTokens: count(OF_MODEL),
  /** US dollars, as far as known. */
  LlmCostUsd: { unit: 'None', statistic: 'Sum', dimensions: OF_MODEL },
  LlmCostUnknown: count(OF_MODEL),
  /** Calls that brought no judgement, whoever was at fault. */
  LlmErrors: count(OF_SERVICE),
  /** US dollars spent in this UTC month, at most where the cost is not known, and what may be spent in it. */
  LlmSpentUsd: gauge('None'),
  LlmBudgetUsd: gauge('None'),
  /** Essays in the queue that no ML server has taken. */
  JobsWaiting: gauge('Count'),
  /** For how long the learner waits whose essay has been waiting longest; 0 when nobody does. */
  OldestJobSeconds: gauge('Seconds'),
  /** Nineteen in twenty answers of the last minute took at most this long; waits for a result, which are meant to be long, left out. */
  ResponseSeconds: gauge('Seconds'),
  /** Essays that failed for good, but for texts that no judge can judge. */
  TasksFailed: count(OF_SERVICE),
  /** Tries that Apple or Google refused or did not answer, also those that come again. */
  PushFailed: count(OF_SERVICE),
} as const satisfies Record<string, Metric>

export type MetricName = keyof typeof metrics
