import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startVendorFake } from '../../stand-ins/llm/start-vendor-fake.ts'
import { signUpLearners } from '../../system/sign-up-learners.ts'
import { type System, startSystem } from '../../system/start-system.ts'
import { machine } from '../measurements/machine.ts'
import { writeMeasurement } from '../measurements/write-measurement.ts'
import { cpuSeconds } from './kit/cpu-time.ts'
import { madeEssays } from './kit/made-essays.ts'
import { memoryOfProcesses } from './kit/memory-of-processes.ts'
import { percentile } from './kit/percentile.ts'
import { jsonPoster } from './kit/post-json.ts'

const ML_SERVER = path.join(import.meta.dirname, '../../../../ml-server/src/main.ts')
/** Near what the local judge says of such texts, so that few are judged twice. */
const SCORES = { content: 4, organisation: 5, language: 11 }

/** `npm run bench -- llm`: one ML server with an LLM that takes 20 s -> docs/measurements/llm-speed.md. */
export async function benchLlm(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      latency: { type: 'string', default: '20000' },
      rate: { type: 'string', default: '11' },
      seconds: { type: 'string', default: '60' },
    },
  })
  const [latency, rate, seconds] = [Number(values.latency), Number(values.rate), Number(values.seconds)]
  await using fake = await startVendorFake({
    vendor: 'anthropic',
    behave: () => ({ kind: 'answer', latency, scores: SCORES }),
    remember: 1,
  })
  const system = await startSystem({
    backend: 'embedded',
    mlEntry: ML_SERVER,
    apiEnv: { LLM_MONTHLY_BUDGET_USD: '100000', LLM_USER_DAILY_USD: '100000' },
    mlEnv: { LLM_PROVIDER: 'claude', ANTHROPIC_API_KEY: 'bench', ANTHROPIC_BASE_URL: fake.url },
  })
  try {
    const figures = await load(system, rate, seconds, latency)
    const rows = [
      ['essays handed in', String(rate * seconds), ''],
      ['most requests open at the vendor', String(fake.mostOpen), '200'],
      ['essays judged a second, once the first ones are done', figures.perSecond.toFixed(1), '9'],
      ['beyond the LLM: submit to stored result, p50, ms', figures.overhead50.toFixed(0), ''],
      ['… p99, ms', figures.overhead99.toFixed(0), '200'],
      ['judged twice', String(figures.twice), ''],
      ['highest memory of the ML server and its judge process together (PSS), MB', figures.memory.toFixed(0), '512'],
      ['processor time of the ML server an essay, ms', figures.cpu.toFixed(0), ''],
    ]
    const table = ['| | | aim |', '|---|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')
    console.log(table)
    const command = `npm run bench -- llm --latency ${latency} --rate ${rate} --seconds ${seconds}`
    await writeMeasurement('llm-speed', `${machine(command)}\n\n${table}`)
  } finally {
    await system.stop()
  }
}

/** Hands essays in at a steady rate and waits until all are judged. Those judged twice took the LLM's time twice. */
async function load(system: System, rate: number, seconds: number, latency: number) {
  const database = new pg.Client({ connectionString: system.postgres.databaseUrl })
  await database.connect()
  const learners = await signUpLearners(system.api.url, system.postgres.databaseUrl, 64, { llm: true })
  const poster = jsonPoster(system.api.url, {}, 64)
  // Each its own, or the sealed judgement of an equal one would be found.
  const texts = madeEssays(rate * seconds).map((text, number) => `${number}번째로 쓴 글이다. ${text}`)
  let memory = 0
  const watch = setInterval(() => {
    const [all] = memoryOfProcesses(system.ml.pid!, () => 'the ML server and its judge') ?? []
    memory = Math.max(memory, all?.pss ?? Number.NaN)
  }, 500)
  const before = cpuSeconds(system.ml.pid)
  const start = performance.now()
  try {
    for (const [number, text] of texts.entries()) {
      const wait = start + (1000 * number) / rate - performance.now()
      if (wait > 1) await sleep(wait)
      const body = JSON.stringify({ id: crypto.randomUUID(), promptId: 'reading-habit', text })
      const authorization = `Bearer ${learners[number % learners.length]!.accessToken}`
      void poster.post('/api/v1/submissions', body, { authorization })
    }
    const rows = await allJudged(database, texts.length)
    const overheads = rows.map(({ milliseconds, calls }) => milliseconds - calls * latency)
    const steady = rows.filter(({ at }) => at > latency / 1000 && at <= seconds).length
    return {
      perSecond: steady / (seconds - latency / 1000),
      overhead50: percentile(overheads, 0.5),
      overhead99: percentile(overheads, 0.99),
      twice: rows.filter(({ calls }) => calls > 1).length,
      memory,
      cpu: (1000 * (cpuSeconds(system.ml.pid) - before)) / texts.length,
    }
  } finally {
    clearInterval(watch)
    poster.close()
    await database.end()
  }
}

type JudgedRow = { milliseconds: number; calls: number; at: number }

async function allJudged(database: pg.Client, count: number): Promise<JudgedRow[]> {
  while (true) {
    const { rows } = await database.query<JudgedRow>(
      `select (extract(epoch from completed_at - created_at) * 1000)::float8 as milliseconds,
        coalesce((judgement #>> '{provenance,calls}')::int, 0) as calls,
        extract(epoch from completed_at - (select min(created_at) from submissions))::float8 as at
      from submissions s join scoring_results r on r.submission_id = s.id where status = 'completed'`,
    )
    if (rows.length >= count) return rows
    await sleep(500)
  }
}
