import { randomUUID } from 'node:crypto'
import { createClient, savePushToken, submitEssay } from '@truegul/contract'
import pg from 'pg'
import { startApnsFake } from '../../stand-ins/apns/start-apns-fake.ts'
import { startFcmFake } from '../../stand-ins/fcm/start-fcm-fake.ts'
import { loadEssay } from '../../system/load-essay.ts'
import { signUpLearners } from '../../system/sign-up-learners.ts'
import { type System, startSystem } from '../../system/start-system.ts'
import { newDevice } from '../../testing/push-system.ts'
import { machine } from '../measurements/machine.ts'
import { writeMeasurement } from '../measurements/write-measurement.ts'
import { percentile } from './kit/percentile.ts'

type Fake = Awaited<ReturnType<typeof startApnsFake>> | Awaited<ReturnType<typeof startFcmFake>>
type Platform = 'ios' | 'android'

/** Milliseconds of a vendor's answer; ours, an estimate. */
const LATENCY = 50
const DEVICES = 10
const ESSAYS = 50
const BACKLOG = 5_000

/** `npm run bench -- push`: one API server with stand-ins for both vendors -> docs/measurements/push.md. */
export async function benchPush(): Promise<void> {
  await using apns = await startApnsFake({ behave: () => ({ kind: 'take', latency: LATENCY }) })
  await using fcm = await startFcmFake({ behave: () => ({ kind: 'take', latency: LATENCY }) })
  const system = await startSystem({
    backend: 'embedded',
    apiEnv: { TRUEGUL_ENV: 'development', ...apns.env, ...fcm.env },
  })
  const database = new pg.Client({ connectionString: system.postgres.databaseUrl })
  await database.connect()
  try {
    const delays = await latencies(system, database, [apns, fcm])
    const speeds = []
    for (const platforms of [['ios'], ['android'], ['ios', 'android']] as const) {
      speeds.push(await backlog(system, database, platforms, [apns, fcm]))
    }
    const rows = [
      ['from the stored result to the vendor, p50, ms', percentile(delays, 0.5), ''],
      ['… p99, ms', percentile(delays, 0.99), '5,000'],
      ['notifications/s out of a backlog, Apple alone', speeds[0]!, ''],
      ['… Google alone', speeds[1]!, ''],
      ['… both', speeds[2]!, ''],
    ] as const
    const lines = rows.map(
      ([what, value, aim]) => `| ${what} | ${Math.round(value).toLocaleString('en-US')} | ${aim} |`,
    )
    const table = ['| | | aim |', '|---|---|---|', ...lines].join('\n')
    console.log(table)
    await writeMeasurement('push', `${machine('npm run bench -- push')}\n\n${table}`)
  } finally {
    await database.end()
    await system.stop()
  }
}

/** One essay at a time, of a learner with ten devices of each vendor; from the stored result to each device's request. */
async function latencies(system: System, database: pg.Client, fakes: readonly Fake[]): Promise<number[]> {
  const [learner] = await signUpLearners(system.api.url, system.postgres.databaseUrl, 1)
  const headers = { authorization: `Bearer ${learner!.accessToken}` }
  const call = createClient({ baseUrl: system.api.url, headers: () => headers })
  for (const platform of ['ios', 'android'] as const) {
    for (let i = 0; i < DEVICES; i++) await call(savePushToken, { ...newDevice(platform), appVersion: '1.0.0' })
  }
  for (let number = 1; number <= ESSAYS; number++) {
    await call(submitEssay, { id: randomUUID(), promptId: 'reading-habit', text: loadEssay(number) })
    for (const fake of fakes) await fake.until(() => fake.received.length === number * DEVICES)
  }
  const { rows } = await database.query<{ id: string; at: number }>(
    'select id, (extract(epoch from completed_at) * 1000)::float8 as at from submissions',
  )
  const completed = new Map(rows.map(({ id, at }) => [id, at]))
  return fakes.flatMap(({ received }) => received.map(({ resultId, at }) => at - completed.get(resultId)!))
}

/** Notifications that all wait at once, a second, from the first to the last request: what an outage leaves behind. */
async function backlog(system: System, database: pg.Client, platforms: readonly Platform[], fakes: readonly Fake[]) {
  await system.api.stop()
  const before = fakes.map(({ received }) => received.length)
  const { rowCount } = await database.query(
    `insert into push_notifications (submission_id, token_id, platform, kind)
     select s.id, p.id, p.platform, 'result' from push_tokens p, generate_series(1, $1),
       (select id from submissions limit 1) as s where p.platform = any($2)`,
    [BACKLOG / DEVICES, platforms],
  )
  await system.api.start()
  const sent = () => fakes.flatMap(({ received }, index) => received.slice(before[index]))
  for (const fake of fakes) {
    const index = fakes.indexOf(fake)
    const wanted = platforms.includes(index === 0 ? 'ios' : 'android') ? BACKLOG : 0
    await fake.until(() => fake.received.length - before[index]! >= wanted)
  }
  const times = sent().map(({ at }) => at)
  return (1000 * (rowCount ?? 0)) / (Math.max(...times) - Math.min(...times))
}
