import path from 'node:path'
import pg from 'pg'
import { signUpLearners } from '../../../system/sign-up-learners.ts'
import { type Backend, type System, startSystem } from '../../../system/start-system.ts'
import { cpuSeconds } from '../kit/cpu-time.ts'
import { jsonPoster } from '../kit/post-json.ts'
import { judgeAlone } from './judge-alone.ts'
import { flood, type Target } from './load.ts'

const ML_SERVER = path.join(import.meta.dirname, '../../../../../ml-server/src/main.ts')
const WARM_UP = 100
const CLIENTS = 16

/** Essays a second with the local judge, and what one essay costs in processor time, in ms. */
export type JudgedFigures = {
  processes: number
  /** From the first submit to the last stored judgement. */
  perSecond: number
  /** The judge with no server around it, measured right before and right after; the mean. */
  alone: number
  cpuMl: number
  cpuApi: number
  cpuPostgres: number
}

/** The whole path with the real judge and the detector, between two measurements of the judge alone with the same texts. */
export async function measureJudged(
  backend: Backend,
  texts: readonly string[],
  processes: number,
): Promise<JudgedFigures> {
  const before = await judgeAlone(texts, processes)
  const judged = await wholePath(backend, texts, processes)
  const after = await judgeAlone(texts, processes)
  return { processes, alone: (before + after) / 2, ...judged }
}

async function wholePath(backend: Backend, texts: readonly string[], processes: number) {
  const mlEnv = { LLM_PROVIDER: 'local', SCORER_PROCESSES: String(processes) }
  const system = await startSystem({ backend, mlEntry: ML_SERVER, mlEnv })
  const database = new pg.Client({ connectionString: system.postgres.databaseUrl })
  const poster = jsonPoster(system.api.url, {}, CLIENTS)
  try {
    await database.connect()
    const learners = await signUpLearners(system.api.url, system.postgres.databaseUrl, 8)
    const textOf = (number: number) => texts[number % texts.length]!
    const target: Target = { post: poster.post, learners, database, textOf }
    await flood(target, { essays: WARM_UP, clients: CLIENTS })
    const start = cpu(system)
    const { essaysPerSecond } = await flood(target, { essays: texts.length, clients: CLIENTS, poll: 100 })
    const end = cpu(system)
    const perEssay = (key: keyof typeof start) => (1000 * (end[key] - start[key])) / texts.length
    return {
      perSecond: essaysPerSecond,
      cpuMl: perEssay('ml'),
      cpuApi: perEssay('api'),
      cpuPostgres: perEssay('postgres'),
    }
  } finally {
    poster.close()
    await database.end()
    await system.stop()
  }
}

const cpu = ({ api, ml, postgres }: System) => ({
  api: cpuSeconds(api.pid),
  ml: cpuSeconds(ml.pid),
  postgres: cpuSeconds(postgres.pid),
})
