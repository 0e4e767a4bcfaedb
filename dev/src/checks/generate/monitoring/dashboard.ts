import { ALARMS, type AlarmName } from '@truegul/production/alarms'
import { RULES } from './rules.ts'

type Unit = 'short' | 's' | 'percent' | 'currencyUSD'
type Panel = { title: string; unit: Unit; lines: Record<string, string>; threshold?: number }

const rate = (metric: string) => `sum(rate(${metric}[5m]))`
const quantile = (share: number, metric: string) =>
  `histogram_quantile(${share}, sum by (le) (rate(${metric}_bucket[5m])))`
/** A panel of the figure behind an alarm, with its threshold as a line. */
const alarmed = (name: AlarmName, title: string, unit: Unit): Panel => ({
  title,
  unit,
  lines: { [title]: RULES[name].expr },
  threshold: ALARMS[name].threshold,
})

/** What an operator looks at first: learners, then machines, then money. */
const PANELS: readonly Panel[] = [
  alarmed('queue-age', 'The longest wait for a result', 's'),
  { title: 'Essays waiting in the queue', unit: 'short', lines: { waiting: 'max(truegul_queue_waiting)' } },
  {
    title: 'From the queue to a judge',
    unit: 's',
    lines: { median: quantile(0.5, 'truegul_queue_wait_seconds'), p95: quantile(0.95, 'truegul_queue_wait_seconds') },
  },
  {
    title: 'Judging',
    unit: 's',
    lines: { median: quantile(0.5, 'truegul_judgement_seconds'), p95: quantile(0.95, 'truegul_judgement_seconds') },
  },
  {
    title: 'Essays a second',
    unit: 'short',
    lines: {
      accepted: rate('truegul_submissions_total'),
      completed: rate('truegul_outcomes_total{outcome="completed"}'),
      failed: rate('truegul_task_failures_total'),
    },
  },
  alarmed('response-time', 'Response time, 95 of 100 are below', 's'),
  alarmed('5xx-rate', 'Answers of 500 and above', 'percent'),
  { title: 'Requests a second', unit: 'short', lines: { requests: rate('truegul_request_duration_seconds_count') } },
  alarmed('api-cpu', 'CPU of the API server, of one core', 'percent'),
  alarmed('ml-cpu', 'CPU of the machine', 'percent'),
  alarmed('ml-memory', 'Memory of the machine', 'percent'),
  alarmed('database-connections', 'Database connections', 'percent'),
  alarmed('llm-errors', 'LLM calls without a judgement, in 5 minutes', 'short'),
  {
    title: 'LLM tokens a minute',
    unit: 'short',
    lines: { '{{provider}} {{kind}}': 'sum by (provider, kind) (rate(truegul_llm_tokens_total[5m])) * 60' },
  },
  {
    title: 'LLM money of the month',
    unit: 'currencyUSD',
    lines: {
      spent: 'max(truegul_llm_spent_usd)',
      reserved: 'max(truegul_llm_reserved_usd)',
      budget: 'max(truegul_llm_budget_usd)',
    },
  },
  alarmed('push-failures', 'Notifications refused, in 5 minutes', 'short'),
]

const COLUMNS = 4
const SIZE = { w: 24 / COLUMNS, h: 8 }
const datasource = { type: 'prometheus', uid: '$datasource' }

/** monitoring/grafana/truegul.json, to be imported into Grafana, which asks for the Prometheus. */
export const dashboard = (): string => `${JSON.stringify(board(), null, 2)}\n`

const board = () => ({
  uid: 'truegul',
  title: 'TrueGul',
  schemaVersion: 39,
  refresh: '1m',
  time: { from: 'now-6h', to: 'now' },
  templating: { list: [{ name: 'datasource', type: 'datasource', query: 'prometheus' }] },
  panels: PANELS.map(panel),
})

function panel({ title, unit, lines, threshold }: Panel, index: number) {
  const steps = [
    { color: 'green', value: null },
    ...(threshold === undefined ? [] : [{ color: 'red', value: threshold }]),
  ]
  return {
    id: index + 1,
    type: 'timeseries',
    title,
    datasource,
    gridPos: { ...SIZE, x: (index % COLUMNS) * SIZE.w, y: Math.floor(index / COLUMNS) * SIZE.h },
    fieldConfig: {
      defaults: {
        unit,
        min: 0,
        thresholds: { mode: 'absolute', steps },
        custom: { thresholdsStyle: { mode: threshold === undefined ? 'off' : 'line' } },
      },
      overrides: [],
    },
    targets: Object.entries(lines).map(([legendFormat, expr], line) => ({
      refId: String.fromCharCode(65 + line),
      datasource,
      expr,
      legendFormat,
    })),
  }
}
