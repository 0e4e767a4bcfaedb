import type { JudgeTask } from '@truegul/contract'
import { createMetrics, type Life, type Log, openQueue } from '@truegul/service'
import { forgetExpired } from './accounts/forget-expired.ts'
import { createApiMetrics } from './api-metrics.ts'
import { remindTesters } from './beta/remind-testers.ts'
import { listenForChanges } from './changes/listen-for-changes.ts'
import { createWatches } from './changes/watches.ts'
import { createFigures } from './cloudwatch/create-figures.ts'
import { startTelling } from './console/servers/start-telling.ts'
import type { Context } from './context.ts'
import { openDatabase } from './database/database.ts'
import { requireSchema } from './database/schema-version.ts'
import { closeApp } from './http/close-app.ts'
import { listen } from './http/listen.ts'
import { createInternalApp } from './internal-app.ts'
import { createBudgetAlarms } from './llm-calls/budget-alarms.ts'
import { endLostCalls } from './llm-calls/end-lost-calls.ts'
import { createReserveCall } from './llm-calls/reserve-calls.ts'
import { startMails } from './mail/start-mails.ts'
import { requireBuilds } from './pages/require-builds.ts'
import { createFewAtOnce } from './privacy/export/few-at-once.ts'
import { createPromptsOff } from './prompts/prompts-off.ts'
import { createPublicApp } from './public-app.ts'
import { startPush } from './push/delivery/start-push.ts'
import { createSenders } from './push/senders/create-senders.ts'
import { createStoreJudged } from './results/store-judged.ts'
import { tellSecurity } from './security-events.ts'
import { createAccessTokens } from './sessions/access-tokens.ts'
import { createCallLimits } from './sessions/call-limits.ts'
import { createGuesses } from './sessions/guesses/guesses.ts'
import type { Settings } from './settings/settings.ts'
import { createStoreEssay } from './submissions/store-essays.ts'
import { startLoop } from './tasks/loop.ts'
import { startRelay } from './tasks/relay.ts'
import { startSweep } from './tasks/sweep.ts'

const TASK_CONNECTIONS = 2
const HOUSEKEEPING = 10 * 60_000
const LOST_CALLS = 3_000
/** CloudWatch keeps one value a minute. */
const FIGURES = 60_000
/** Pages of exports that are read at the same moment: docs/measurements/export.md. */
const EXPORT_PAGES = 2

/** `internalPort`: where the ML server calls back and metrics are read. */
export type Ports = { port: number; internalPort: number }

/**
 * Starts an API server: database, queue, task loops, ports. What is registered last stops first: people's requests are finished,
 * then the ML server's, then leases handed back, then queue and database closed.
 */
export async function start(settings: Settings, log: Log, { onStop }: Pick<Life, 'onStop'>): Promise<Ports> {
  await requireBuilds(settings)
  const onError = (error: Error) => log.warn({ err: error }, 'a database connection broke')
  const open = (connections: number, durable: boolean) =>
    openDatabase({ url: settings.databaseUrl, connections, onError, durable })
  const database = open(settings.databasePool, true)
  onStop('database', () => database.close())
  await requireSchema(database)
  // Whatever a crash undoes of leases, marks and sweeps, the loops do again; an essay waits for one disk less on its way.
  const taskDatabase = open(TASK_CONNECTIONS, false)
  onStop('task database', () => taskDatabase.close())
  const queue = await openQueue<JudgeTask>(settings.queueUrl, { log })
  onStop('queue', () => queue.close())

  const watches = createWatches()
  const metrics = createApiMetrics(createMetrics('api-server'), { database: taskDatabase, queue, settings, watches })
  const figures = createFigures(metrics, log)
  const figuresLoop = startLoop({
    name: 'figures',
    every: FIGURES,
    round: () => figures.tell().then(() => false),
    log,
  })
  onStop('figures', async (milliseconds) => {
    await figuresLoop.stop(milliseconds)
    await figures.tellRest()
  })
  const push = startPush({ database: taskDatabase, senders: createSenders(settings.push), metrics: metrics.push, log })
  onStop('push', push.stop)
  const changes = listenForChanges({
    url: settings.databaseUrl,
    log,
    onChange: watches.changed,
    onPush: push.nudge,
    onListening: () => {
      watches.anyChanged()
      push.nudge()
    },
  })
  onStop('changes', changes.stop)

  const accessTokens = createAccessTokens(settings.jwtSecrets, settings.accessSeconds)
  const parts = { settings, log, queue, metrics, accessTokens }
  const carrying = { database: taskDatabase, queue, metrics, log }
  const relay = startRelay(carrying)
  const sweep = startSweep({ ...carrying, after: settings.sweepAfter, nudgeRelay: relay.nudge })
  onStop('tasks', async (milliseconds) => {
    // Half a second is left for handing back what the queue did not take.
    const within = Math.max(0, Math.min(milliseconds, 3_000) - 500)
    await Promise.all([relay.stop(within), sweep.stop(within)])
  })
  const mails = startMails({ database: taskDatabase, settings, metrics, log })
  onStop('mails', (milliseconds) => mails.stop(Math.min(milliseconds, 3_000)))
  const housekeeping = startLoop({
    name: 'housekeeping',
    every: HOUSEKEEPING,
    round: async () => {
      await remindTesters(taskDatabase)
      return forgetExpired(taskDatabase)
    },
    log,
  })
  onStop('housekeeping', housekeeping.stop)
  const lostCalls = startLoop({
    name: 'lost calls',
    every: LOST_CALLS,
    round: () => endLostCalls(taskDatabase, parts).then(() => false),
    log,
  })
  onStop('lost calls', lostCalls.stop)

  const telling = startTelling({ database: taskDatabase, version: settings.version, log })
  onStop('word of this server', telling.stop)

  const context: Context = {
    ...parts,
    database,
    callLimits: createCallLimits(),
    fewExports: createFewAtOnce(EXPORT_PAGES),
    guesses: createGuesses(database, settings.attempts, (limit) => tellSecurity(parts, 'locked-out', { limit })),
    storeEssay: createStoreEssay(database, settings.dailyLimit),
    storeJudged: createStoreJudged(database),
    reserveCall: createReserveCall(
      database,
      settings.llm,
      createBudgetAlarms(database, log, settings.llm.monthlyBudgetUsd),
    ),
    promptsOff: createPromptsOff(database),
    watches,
    nudgeMails: mails.nudge,
    nudgeRelay: relay.nudge,
  }
  const internalApp = createInternalApp(context)
  onStop('internal requests', (milliseconds) => closeApp(internalApp, milliseconds))
  const internalPort = await listen(internalApp, {
    host: settings.internalHost,
    port: settings.internalPort,
    variables: { host: 'INTERNAL_HOST', port: 'INTERNAL_PORT' },
  })
  const publicApp = createPublicApp(context)
  // A slow request of somebody's phone leaves the ML server time to hand in its results.
  onStop('public requests', (milliseconds) => closeApp(publicApp, milliseconds / 2))
  const port = await listen(publicApp, {
    host: settings.host,
    port: settings.port,
    variables: { host: 'HOST', port: 'PORT' },
  })
  // Those who wait are answered at once, so that stopping does not wait for them.
  onStop('waiting requests', async () => watches.stop())
  return { port, internalPort }
}
