import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { signUpLearners } from '../../system/sign-up-learners.ts'
import { type SystemOptions, startSystem } from '../../system/start-system.ts'
import { disturbances } from './disturbances.ts'
import { randomFrom } from './random-from.ts'
import { submitUntilAccepted } from './submit-until-accepted.ts'

export type ChaosOptions = Pick<SystemOptions, 'backend' | 'apiServers' | 'keepsRedis'> & {
  essays: number
  /** Milliseconds over which the essays are spread. */
  spread: number
  /** The same number disturbs in the same order; times differ, because processes do. */
  seed: number
  /** Milliseconds of quiet between two disturbances, at most. */
  longestPause: number
  print?: (line: string) => void
}

export type ChaosReport = {
  accepted: number
  completed: number
  results: number
  /** Submissions with a state or a count that contradicts its result. */
  contradictions: number
  judgements: number
  /** Processes ended by SIGKILL, of each kind. */
  kills: number
  disturbances: Record<string, number>
  /** Answers other than 200 and 201, by status; 0 is no answer at all. */
  refused: Record<string, number>
  slowestAccept: number
  drain: number
}

/**
 * Submits essays while servers, queue and database go down and come back at random, then waits until everything stands
 * and nothing is left to judge. The ML server works on one essay at a time, so that a kill costs at most one judgement.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { essays, spread, seed, longestPause, print = () => {}, ...setUp } = options
  const random = randomFrom(seed)
  const countFile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-chaos-')), 'judgements')
  fs.writeFileSync(countFile, '')
  const system = await startSystem({
    ...setUp,
    apiEnv: { SWEEP_AFTER_SECONDS: '2', LOG_LEVEL: 'silent' },
    mlEnv: { WORKER_CONCURRENCY: '1', COUNT_FILE: countFile, JUDGE_MS: '20', LOG_LEVEL: 'silent' },
  })
  try {
    const learners = await signUpLearners(system.url, system.postgres.databaseUrl, 8)
    const apiUrl = system.url
    const refused: Record<string, number> = {}
    const isOver = new AbortController()
    const disturbing = disturb(system, { random, longestPause, print, signal: isOver.signal })
    const waits = await Promise.all(
      Array.from({ length: essays }, async (_, number) => {
        await sleep(random() * spread)
        const { accessToken } = learners[number % learners.length]!
        return submitUntilAccepted({ apiUrl, accessToken, number, refused })
      }),
    )
    isOver.abort()
    const counts = await disturbing
    const start = performance.now()
    const state = await drained(system.postgres.databaseUrl, 120_000)
    return {
      accepted: waits.length,
      ...state,
      judgements: fs.readFileSync(countFile, 'utf8').split('\n').length - 1,
      kills: Object.entries(counts).reduce((sum, [name, count]) => sum + (name.startsWith('kill ') ? count : 0), 0),
      disturbances: counts,
      refused,
      slowestAccept: Math.max(...waits),
      drain: performance.now() - start,
    }
  } finally {
    await system.stop()
    fs.rmSync(path.dirname(countFile), { recursive: true, force: true })
  }
}

type System = Awaited<ReturnType<typeof startSystem>>
type DisturbOptions = Pick<ChaosOptions, 'longestPause'> & {
  random: () => number
  print: (line: string) => void
  signal: AbortSignal
}

/** One disturbance after the other, each over before the next, until told to stop. All of them happen at least once. */
async function disturb(system: System, { random, longestPause, print, signal }: DisturbOptions) {
  const kinds = disturbances(system, random)
  const counts: Record<string, number> = Object.fromEntries(kinds.map(({ name }) => [name, 0]))
  const order = kinds.map((kind) => ({ kind, at: random() })).sort((a, b) => a.at - b.at)
  for (let step = 0; step < order.length || !signal.aborted; step++) {
    const kind = order[step]?.kind ?? kinds[Math.floor(random() * kinds.length)]!
    await sleep(random() * longestPause)
    print(kind.name)
    await kind.run()
    counts[kind.name]! += 1
  }
  return counts
}

async function drained(databaseUrl: string, patience: number) {
  const database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
  try {
    const end = performance.now() + patience
    while (true) {
      const { rows } = await database.query<{
        completed: number
        open: number
        results: number
        contradictions: number
      }>(`
        select count(*) filter (where status = 'completed')::int as completed,
          count(*) filter (where status not in ('completed', 'failed'))::int as open,
          (select count(*)::int from scoring_results) as results,
          (count(*) filter (where (status = 'completed') <> (r.submission_id is not null)
             or (status = 'completed') <> (t.state = 'done')))::int as contradictions
        from submissions s join tasks t on t.submission_id = s.id left join scoring_results r on r.submission_id = s.id`)
      const { open, ...state } = rows[0]!
      if (open === 0 || performance.now() > end) return state
      await sleep(100)
    }
  } finally {
    await database.end()
  }
}
