import pg from 'pg'
import { signUpLearners } from '../../../system/sign-up-learners.ts'
import { type Backend, type System, startSystem } from '../../../system/start-system.ts'
import { cpuSeconds } from '../kit/cpu-time.ts'
import { percentile } from '../kit/percentile.ts'
import { jsonPoster } from '../kit/post-json.ts'
import { flood, idle, steady, type Target } from './load.ts'
import { insertsPerSecond, setsPerSecond } from './raw-limits.ts'

export type Size = { essays: number; clients: number; perSecond: number; seconds: number; idleEssays: number }

/** Figures of one round on one backend. Rates per second, times in milliseconds, memory in MB. */
export type Figures = {
  backend: Backend
  essaysPerSecond: number
  postsPerSecond: number
  floodP50: number
  floodP99: number
  steadyP50: number
  steadyP99: number
  idleP50: number
  idleP99: number
  apiMemory: number
  mlMemory: number
  /** Raw limits, measured right before and right after the load; the mean. */
  insertsPerSecond: number
  setsPerSecond: number
  /** Essays a second for each durable insert a second that the machine takes, and for each SET of Redis. */
  shareOfInserts: number
  shareOfSets: number
  /** Processor time an essay, at full load. */
  cpuApi: number
  cpuMl: number
  cpuPostgres: number
  cpuRedis: number
  cpuLoad: number
}

/** Starts the system, loads it, measures, and stops it. */
export async function measureBackend(backend: Backend, size: Size): Promise<Figures> {
  const system = await startSystem({ backend, mlEnv: { WORKER_CONCURRENCY: '32' } })
  const database = new pg.Client({ connectionString: system.postgres.databaseUrl })
  const poster = jsonPoster(system.api.url, {}, Math.max(size.clients, 64))
  try {
    await database.connect()
    const learners = await signUpLearners(system.api.url, system.postgres.databaseUrl, 64)
    const target: Target = { post: poster.post, learners, database }
    await flood(target, { essays: 1000, clients: size.clients })
    const limitsBefore = await limits(system)
    const before = cpu(system)
    const flooded = await flood(target, size)
    const after = cpu(system)
    const limitsAfter = await limits(system)
    const inserts = (limitsBefore.inserts + limitsAfter.inserts) / 2
    const sets = (limitsBefore.sets + limitsAfter.sets) / 2
    const perEssay = (key: keyof typeof before) => (1000 * (after[key] - before[key])) / size.essays
    const paced = await steady(target, size)
    const single = await idle(target, size.idleEssays)
    return {
      backend,
      essaysPerSecond: flooded.essaysPerSecond,
      postsPerSecond: flooded.postsPerSecond,
      floodP50: percentile(flooded.posts, 0.5),
      floodP99: percentile(flooded.posts, 0.99),
      steadyP50: percentile(paced.posts, 0.5),
      steadyP99: percentile(paced.posts, 0.99),
      idleP50: percentile(single, 0.5),
      idleP99: percentile(single, 0.99),
      apiMemory: system.api.memory(),
      mlMemory: system.ml.memory(),
      insertsPerSecond: inserts,
      setsPerSecond: sets,
      shareOfInserts: flooded.essaysPerSecond / inserts,
      shareOfSets: flooded.essaysPerSecond / sets,
      cpuApi: perEssay('api'),
      cpuMl: perEssay('ml'),
      cpuPostgres: perEssay('postgres'),
      cpuRedis: perEssay('redis'),
      cpuLoad: perEssay('load'),
    }
  } finally {
    poster.close()
    await database.end()
    await system.stop()
  }
}

async function limits({ postgres, redis }: System) {
  return {
    inserts: await insertsPerSecond(postgres.migrationUrl, 4_000),
    sets: redis ? await setsPerSecond(redis.url, 20_000, 32) : Number.NaN,
  }
}

function cpu({ api, ml, postgres, redis }: System) {
  const { user, system } = process.cpuUsage()
  return {
    api: cpuSeconds(api.pid),
    ml: cpuSeconds(ml.pid),
    postgres: cpuSeconds(postgres.pid),
    redis: redis ? cpuSeconds(redis.pid) : 0,
    load: (user + system) / 1e6,
  }
}
