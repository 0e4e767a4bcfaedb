import { exportMe, exportMeAsZip, getMe } from '@truegul/contract'
import { startLocalJudge } from '@truegul/judge/node'
import { findPrompt } from '@truegul/topik/prompts'
import pg from 'pg'
import { type Learner, signUpLearners } from '../../system/sign-up-learners.ts'
import { type System, startSystem } from '../../system/start-system.ts'
import { machine } from '../measurements/machine.ts'
import { writeMeasurement } from '../measurements/write-measurement.ts'
import { madeEssays } from './kit/made-essays.ts'
import { percentile } from './kit/percentile.ts'

const MANY = 1_000
const PARALLEL = 60
const FEW = 100
const PROMPT = findPrompt('reading-habit')!

/** `npm run bench -- export`: memory and neighbours while learners take their data -> docs/measurements/export.md. */
export async function benchExport(): Promise<void> {
  const system = await startSystem({ backend: 'embedded' })
  try {
    const { databaseUrl } = system.postgres
    const learners = await signUpLearners(system.api.url, databaseUrl, PARALLEL + 1)
    const [neighbour, ...exporters] = learners as [Learner, ...Learner[]]
    await storeEssays(system, exporters)
    const idle = await askWhile(system, neighbour, new Promise((resolve) => setTimeout(resolve, 3_000)))
    const alone: string[] = []
    for (const { path, name } of [exportMe, exportMeAsZip]) {
      const [before, start] = [system.api.memory(), performance.now()]
      const { bytes, most } = await download(system, exporters[0]!, path)
      const seconds = (performance.now() - start) / 1000
      alone.push(`| ${name}, ${MANY} essays | ${mb(bytes)} | ${seconds.toFixed(1)} | ${(most - before).toFixed(0)} |`)
    }
    const beside: string[] = []
    for (const { path, name } of [exportMe, exportMeAsZip]) {
      const [before, start] = [system.api.memory(), performance.now()]
      let most = before
      const all = Promise.all(
        exporters.map(async (one) => {
          const taken = await download(system, one, path)
          most = Math.max(most, taken.most)
        }),
      )
      const times = await askWhile(system, neighbour, all)
      const seconds = (performance.now() - start) / 1000
      beside.push(
        `| ${PARALLEL} × ${name} | ${seconds.toFixed(1)} | ${(most - before).toFixed(0)} | ${times.length} | ${ms(times, 0.5)} | ${ms(times, 0.99)} |`,
      )
    }
    await writeMeasurement('export', page(idle, alone, beside))
  } finally {
    await system.stop()
  }
}

const page = (idle: number[], alone: string[], beside: string[]) => `${machine('npm run bench -- export')}
- \`GET /me\` of another learner, one after another, with nothing else: p50 ${ms(idle, 0.5)} ms, p99 ${ms(idle, 0.99)} ms

One export alone; the server may grow by 100 MB.

| | MB sent | s | RSS of the server grew by, MB at most |
|---|---|---|---|
${alone.join('\n')}

${PARALLEL} at once by as many learners, one of ${MANY} essays and the others of ${FEW}; p99 of the other learner's \`GET /me\` has to stay
below 300 ms.

| | s | RSS grew by, MB at most | GET /me asked | p50 ms | p99 ms |
|---|---|---|---|---|---|
${beside.join('\n')}
`

const mb = (bytes: number) => (bytes / 2 ** 20).toFixed(1)
const ms = (times: number[], share: number) => percentile(times, share).toFixed(1)

/** Judged essays as the local judge judges them, written into the tables: a learner may not submit a thousand a day. */
async function storeEssays({ postgres }: System, exporters: readonly Learner[]): Promise<void> {
  const [text = ''] = madeEssays(1)
  const { judge, close } = await startLocalJudge({ processes: 1 })
  const judgement = await judge({ text, prompt: PROMPT, language: 'en' }, { signal: new AbortController().signal })
  await close()
  const client = new pg.Client({ connectionString: postgres.databaseUrl })
  await client.connect()
  const userOf = ({ accessToken }: Learner): string =>
    JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString('utf8')).sub
  for (const [index, learner] of exporters.entries()) {
    await client.query(
      `with made as (
         insert into submissions (id, user_id, prompt_id, text, characters, language, status, completed_at, created_at)
         select gen_random_uuid(), $1, $2, $3, 650, 'en', 'completed', now(), now() - n * interval '1 hour'
         from generate_series(1, $4::int) n returning id
       ), task as (
         insert into tasks (submission_id, state, finished_at) select id, 'done', now() from made
       )
       insert into scoring_results (submission_id, rubric_version, scorer, total, max, range_low, range_high, level, judgement)
       select id, $5, 'local', $6, $7, $6, $6, $8, $9 from made`,
      [
        ...[userOf(learner), PROMPT.id, text, index === 0 ? MANY : FEW, judgement.provenance.rubricVersion],
        ...[judgement.total, judgement.max, judgement.level, JSON.stringify(judgement)],
      ],
    )
  }
  await client.end()
}

async function download({ api }: System, { accessToken }: Learner, path: string) {
  const response = await fetch(api.url + path, { headers: { authorization: `Bearer ${accessToken}` } })
  if (response.status !== 200 || !response.body) throw new Error(`an export was answered ${response.status}`)
  let [bytes, most] = [0, api.memory()]
  for await (const chunk of response.body) {
    bytes += chunk.length
    most = Math.max(most, api.memory())
  }
  return { bytes, most }
}

/** Milliseconds of each `GET /me`, one after another, until `work` is done. */
async function askWhile({ api }: System, { accessToken }: Learner, work: Promise<unknown>): Promise<number[]> {
  let isOver = false
  const done = work.finally(() => {
    isOver = true
  })
  const times: number[] = []
  while (!isOver) {
    const start = performance.now()
    const response = await fetch(api.url + getMe.path, { headers: { authorization: `Bearer ${accessToken}` } })
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`GET /me was answered ${response.status}`)
    times.push(performance.now() - start)
  }
  await done
  return times
}
