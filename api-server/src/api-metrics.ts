import { FailureCode } from '@truegul/contract'
import type { Metrics, Queue } from '@truegul/service'
import type { Watches } from './changes/watches.ts'
import { countConnections } from './database/count-connections.ts'
import type { Database, Statement } from './database/database.ts'
import { createLlmMetrics } from './llm-calls/llm-metrics.ts'
import { createPushMetrics } from './push/delivery/push-metrics.ts'
import { SECURITY_EVENTS } from './security-events.ts'
import type { Settings } from './settings/settings.ts'

/** What this server counts; `docs/runbooks` say which alarm looks at which. */
export type ApiMetrics = ReturnType<typeof createApiMetrics>

/** Seconds of an HTTP answer: the promise is p99 < 0.5 s. */
const ANSWER_SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

const waitingTasks: Statement = {
  name: 'waiting-tasks',
  text: `select coalesce(extract(epoch from now() - min(waiting_since)), 0)::float8 as oldest, count(*)::int as waiting
    from tasks where state = 'waiting'`,
}

/** Also of essays that the queue has: how long somebody has been without a result. Two looks, because each state has its index. */
const unfinishedTasks: Statement = {
  name: 'unfinished-tasks',
  text: `select coalesce(extract(epoch from now() - min(waiting_since)), 0)::float8 as oldest
    from (
      select min(waiting_since) as waiting_since from tasks where state = 'waiting'
      union all select min(waiting_since) from tasks where state = 'enqueued'
    ) as unfinished`,
}

const waitingMails: Statement = {
  name: 'waiting-mails',
  text: `select coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as oldest from mails where state = 'waiting'`,
}

type Options = {
  database: Database
  queue: Pick<Queue<unknown>, 'depth'>
  settings: Pick<Settings, 'llm'>
  watches: Watches
}

export function createApiMetrics(metrics: Metrics, { database, queue, settings, watches }: Options) {
  const waiting = metrics.gauge({ name: 'tasks_waiting', help: 'Tasks that the queue does not have yet' })
  metrics.gauge({
    name: 'tasks_oldest_waiting_seconds',
    help: 'Age of the oldest task that the queue does not have yet; 0 without one',
    collect: async (gauge) => {
      // A page of metrics without this figure is better than no page while the database is away.
      const [row] = await database.query<{ oldest: number; waiting: number }>(waitingTasks, []).catch(() => [])
      gauge.set(row?.oldest ?? Number.NaN)
      waiting.set(row?.waiting ?? Number.NaN)
    },
  })
  const oldestUnfinished = metrics.gauge({
    name: 'tasks_oldest_unfinished_seconds',
    help: 'For how long the essay without a result waits that waits longest; 0 without one',
    collect: async (gauge) => {
      const [row] = await database.query<{ oldest: number }>(unfinishedTasks, []).catch(() => [])
      gauge.set(row?.oldest ?? Number.NaN)
    },
  })
  const queueWaiting = metrics.gauge({
    name: 'queue_waiting',
    help: 'Tasks in the queue that no ML server has taken',
    collect: async (gauge) =>
      gauge.set(
        await queue.depth().then(
          ({ waiting }) => waiting,
          () => Number.NaN,
        ),
      ),
  })
  countConnections(metrics, database)
  const securityEvents = metrics.counter({
    name: 'security_events_total',
    help: 'Failed log-ins, lock-outs, deletions, acts of operators: security-events.ts lists them',
    labels: ['event'],
  })
  // So that an alarm can tell "none yet" from "not counted".
  for (const event of SECURITY_EVENTS) securityEvents.inc({ event }, 0)
  const failures = metrics.counter({
    name: 'task_failures_total',
    help: 'Essays that failed for good, by failure code',
    labels: ['failure'],
  })
  // Prometheus counts what is added to a figure that it has seen: the first failure would set off no alarm.
  for (const failure of FailureCode.options) failures.inc({ failure }, 0)
  metrics.gauge({
    name: 'mails_oldest_waiting_seconds',
    help: 'Age of the oldest mail that was not sent yet; 0 without one',
    collect: async (gauge) => {
      const [row] = await database.query<{ oldest: number }>(waitingMails, []).catch(() => [])
      gauge.set(row?.oldest ?? Number.NaN)
    },
  })
  metrics.gauge({
    name: 'requests_waiting',
    help: 'Requests that wait for a submission to change',
    collect: (gauge) => gauge.set(watches.count()),
  })
  return {
    page: metrics.page,
    oldestUnfinished,
    queueWaiting,
    requests: metrics.histogram({
      name: 'request_duration_seconds',
      help: 'Time to answer, by operation and status',
      labels: ['operation', 'status'],
      buckets: ANSWER_SECONDS,
    }),
    waits: metrics.counter({
      name: 'waits_total',
      help: 'How waits for a submission ended: news, late (news that nobody told), time, broken-off, or refused because too many wait',
      labels: ['ended'],
    }),
    connectionsRefused: metrics.counter({
      name: 'connections_refused_total',
      help: 'Connections closed at once, because too many were open',
    }),
    submissions: metrics.counter({ name: 'submissions_total', help: 'Essays accepted' }),
    outcomes: metrics.counter({ name: 'outcomes_total', help: 'What became of tasks', labels: ['outcome'] }),
    failures,
    detections: metrics.counter({
      name: 'detections_total',
      help: 'Verdicts on machine-written text: flagged, passed or abstained',
      labels: ['verdict'],
    }),
    securityEvents,
    disputes: metrics.counter({ name: 'disputes_total', help: 'Flagged essays of which the learner said: mine' }),
    passwordResets: metrics.counter({
      name: 'password_resets_total',
      help: 'Forgotten passwords: asked (for any address, known or not) and done',
      labels: ['step'],
    }),
    mails: metrics.counter({
      name: 'mails_total',
      help: 'Attempts at mails: sent, kept (development), later, refused, dropped (no reason any more), given-up',
      labels: ['kind', 'outcome'],
    }),
    relayed: metrics.histogram({
      name: 'relay_batch_tasks',
      help: 'Tasks handed to the queue at once',
      buckets: [1, 2, 5, 10, 20, 50, 100, 200],
    }),
    push: createPushMetrics(metrics, database),
    llm: createLlmMetrics(metrics, database, settings.llm.monthlyBudgetUsd),
    swept: metrics.counter({ name: 'swept_total', help: 'Tasks that the queue had lost', labels: ['found'] }),
  }
}
