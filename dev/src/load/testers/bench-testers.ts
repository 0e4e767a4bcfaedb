import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PROMPTS } from '@truegul/topik/prompts'
import { signUpLearners } from '../../system/sign-up-learners.ts'
import { type System, startSystem } from '../../system/start-system.ts'
import { cpuSeconds } from '../bench/kit/cpu-time.ts'
import { madeEssays } from '../bench/kit/made-essays.ts'
import { percentile } from '../bench/kit/percentile.ts'
import { machine } from '../measurements/machine.ts'
import { writeMeasurement } from '../measurements/write-measurement.ts'
import { noTimes, sitDown, type Times } from './sit-down.ts'

const ML_SERVER = path.join(import.meta.dirname, '../../../../ml-server/src/main.ts')
/** The plan's testers, all of whom sit down once within the same hour: no evening is busier. */
const TESTERS = 50
const TIMES = [1, 100, 300]
/** Seconds for which sittings begin, and over which each writes: fifteen minutes of writing in half a minute. */
const BEGINNING = 60
const WRITING = 30

type Round = { times: number; sittings: number; took: Times; cpu: Record<'api' | 'ml' | 'postgres', number> }

/** `npm run bench -- testers`: the beta's use, and many times that -> docs/measurements/testers.md. */
export async function benchTesters(): Promise<void> {
  const system = await startSystem({ backend: 'redis', mlEntry: ML_SERVER, mlEnv: { LLM_PROVIDER: 'local' } })
  try {
    // An account each, because an account's saves are limited.
    const learners = await signUpLearners(system.api.url, system.postgres.databaseUrl, sittingsOf(Math.max(...TIMES)))
    const texts = madeEssays(TESTERS)
    const rounds: Round[] = []
    for (const times of TIMES) rounds.push(await run(system, learners, texts, times))
    await writeMeasurement('testers', page(rounds))
  } finally {
    await system.stop()
  }
}

const sittingsOf = (times: number) => Math.max(2, Math.round((TESTERS * times * BEGINNING) / 3_600))

async function run(
  system: System,
  learners: readonly { accessToken: string }[],
  texts: readonly string[],
  times: number,
): Promise<Round> {
  const took = noTimes()
  const sittings = sittingsOf(times)
  const [start, before] = [performance.now(), cpu(system)]
  const under = Array.from({ length: sittings }, async (_, number) => {
    await sleep((number / sittings) * BEGINNING * 1_000)
    const { accessToken } = learners[number % learners.length]!
    const promptId = PROMPTS[number % PROMPTS.length]!.id
    const text = texts[number % texts.length]!
    await sitDown({ url: system.api.url, accessToken, promptId, text, writing: WRITING * 1_000 }, took, number)
  })
  await Promise.all(under)
  const [seconds, after] = [(performance.now() - start) / 1_000, cpu(system)]
  const share = (key: keyof typeof before) => (after[key] - before[key]) / seconds
  return { times, sittings, took, cpu: { api: share('api'), ml: share('ml'), postgres: share('postgres') } }
}

const cpu = ({ api, ml, postgres }: System) => ({
  api: cpuSeconds(api.pid),
  ml: cpuSeconds(ml.pid),
  postgres: cpuSeconds(postgres.pid),
})

function page(rounds: readonly Round[]): string {
  const names = [...(rounds[0]?.took.calls.keys() ?? [])]
  const of = (values: readonly number[] | undefined, share: number) =>
    values === undefined || values.length === 0 ? '-' : percentile(values, share).toFixed(0)
  const lines = rounds.map(({ times, sittings, took, cpu: used }) => {
    const all = [...took.calls.values()].flat()
    const cores = `${used.api.toFixed(2)} / ${used.ml.toFixed(2)} / ${used.postgres.toFixed(2)}`
    return `| ${TESTERS * times} | ${sittings} | ${all.length} | ${of(all, 0.5)} | ${of(all, 0.99)} | ${of(took.results, 0.5)} | ${of(took.results, 0.95)} | ${took.failed.length} | ${cores} |`
  })
  const each = names.map((name) => {
    const cells = rounds.map(({ took }) => `${of(took.calls.get(name), 0.5)} / ${of(took.calls.get(name), 0.99)}`)
    return `| ${name} | ${cells.join(' | ')} |`
  })
  return `${machine('npm run bench -- testers')}

| testers, a sitting each in one hour | sittings measured | calls | p50, ms | p99, ms | essay to result p50, ms | p95, ms | failed | cores: API / ML / PostgreSQL |
|---|---|---|---|---|---|---|---|---|
${lines.join('\n')}

p50 / p99 in ms of each call:

| | ${rounds.map(({ times }) => `${TESTERS * times} testers`).join(' | ')} |
|---|${rounds.map(() => '---|').join('')}
${each.join('\n')}
`
}
