import { ALARMS, type AlarmName } from '@truegul/production/alarms'
import { sizes } from '@truegul/production/sizes'

/** PromQL of the figure behind an alarm. Whoever hosts TrueGul asks the servers, what watches the machine, and what watches Redis. */
type Rule = {
  expr: string
  /** How it rings: above its threshold unless said; `whole`: the expression holds the threshold itself. */
  rings?: 'below' | 'whole'
  /** For how long it must be so before anybody is woken; without it at once. */
  lasting?: string
}

const MIB = 1024 ** 2
const GIB = 1024 ** 3
const LASTING = '2m'
/** The machine's, because the judge's processes are not counted with the ML server's. */
const MACHINE_CPU = '100 * (1 - avg(rate(node_cpu_seconds_total{mode="idle"}[5m])))'
const MACHINE_MEMORY = '100 * (1 - min(node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes))'

const share = (part: string, whole: string) => `100 * ${part} / ${whole}`
const seen = (expr: string) => `sum(increase(${expr}[5m]))`

export const RULES: Record<AlarmName, Rule> = {
  // One server works with one core.
  'api-cpu': { expr: '100 * max(rate(process_cpu_seconds_total{service="api-server"}[5m]))', lasting: LASTING },
  'ml-cpu': { expr: MACHINE_CPU, lasting: LASTING },
  'api-memory': {
    expr: share('max(process_resident_memory_bytes{service="api-server"})', String(sizes['api-server'].memory * MIB)),
    lasting: LASTING,
  },
  'ml-memory': { expr: MACHINE_MEMORY, lasting: LASTING },
  '5xx-rate': {
    expr: share(
      'sum(rate(truegul_request_duration_seconds_count{status=~"5.."}[5m]))',
      'sum(rate(truegul_request_duration_seconds_count[5m]))',
    ),
    lasting: LASTING,
  },
  'response-time': {
    expr: 'histogram_quantile(0.95, sum by (le) (rate(truegul_request_duration_seconds_bucket[5m])))',
    lasting: LASTING,
  },
  'database-connections': {
    expr: share('max(truegul_database_connections)', 'max(truegul_database_connections_limit)'),
    lasting: LASTING,
  },
  'database-storage': {
    expr: `min(node_filesystem_avail_bytes{fstype!~"tmpfs|overlay|squashfs"}) / ${GIB}`,
    rings: 'below',
    lasting: LASTING,
  },
  'cache-memory': { expr: share('redis_memory_used_bytes', '(redis_memory_max_bytes > 0)'), lasting: LASTING },
  'queue-age': { expr: 'max(truegul_tasks_oldest_unfinished_seconds)', lasting: LASTING },
  'failed-tasks': { expr: seen('truegul_task_failures_total{failure!="scorer-refused"}') },
  'llm-errors': { expr: seen('truegul_llm_calls_total{outcome!="answered"}') },
  'llm-spend': { expr: share('max(truegul_llm_spent_usd)', '(max(truegul_llm_budget_usd) > 0)') },
  'push-failures': {
    expr: `${seen('truegul_push_retries_total')} + ${seen('truegul_push_total{state="refused"}')}`,
  },
  'no-figures': { expr: `absent_over_time(truegul_queue_waiting[${ALARMS['no-figures'].threshold}m])`, rings: 'whole' },
}
