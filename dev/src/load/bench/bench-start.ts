import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient, getSubmission, logIn, submitEssay } from '@truegul/contract'
import { PROMPTS } from '@truegul/topik/prompts'
import { freePort } from '../../launcher/postgres/free-port.ts'
import { machine } from '../measurements/machine.ts'
import { writeMeasurement } from '../measurements/write-measurement.ts'
import { madeEssays } from './kit/made-essays.ts'
import { type Memory, memoryOfProcesses } from './kit/memory-of-processes.ts'

const MAIN = path.join(import.meta.dirname, '../../launcher/main.ts')
const ESSAYS = 500
const AT_ONCE = 8

/** `npm run bench -- start`: `npm start` on new and on known data, and its memory before and after essays -> docs/measurements/start.md. */
export async function benchStart(): Promise<void> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-bench-'))
  const port = await freePort()
  const first = await start(dataDir, port)
  const firstPage = await pageIsThere(port, first.begin)
  await stop(first.child)
  const again = await start(dataDir, port)
  const nextPage = await pageIsThere(port, again.begin)
  try {
    await sleep(1_000)
    const idle = memoryOfProcesses(again.child.pid!, programOf)
    const begin = performance.now()
    await judgeEssays(`http://127.0.0.1:${port}`, dataDir)
    const seconds = secondsSince(begin)
    const after = memoryOfProcesses(again.child.pid!, programOf)
    const page = [
      machine('npm run bench -- start'),
      '',
      `Ready after ${first.seconds.toFixed(1)} s the first time, with a new database, and ${again.seconds.toFixed(1)} s from then on (aim: 10 s).`,
      `The app's page is there after ${firstPage.toFixed(1)} s the first time, when it is built (aim: 60 s), and after ${nextPage.toFixed(1)} s from then on (aim: 5 s).`,
      `${ESSAYS} essays of 650 characters from submitting to the stored judgement: ${seconds.toFixed(1)} s.`,
      '',
      ...table(idle ?? [], after ?? []),
    ].join('\n')
    console.log(page)
    await writeMeasurement('start', `${page}\n`)
  } finally {
    await stop(again.child)
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
}

type Started = { child: ChildProcess; begin: number; seconds: number }

async function start(dataDir: string, port: number): Promise<Started> {
  const begin = performance.now()
  // The bundler keeps its work there: in a folder of its own, the first build is as cold as a newcomer's.
  const temporary = path.join(dataDir, 'tmp')
  fs.mkdirSync(temporary, { recursive: true })
  const env = {
    ...process.env,
    TMPDIR: temporary,
    TRUEGUL_DATA_DIR: dataDir,
    PORT: String(port),
    DAILY_LIMIT: '1000000',
  }
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface(child.stdout)) {
    if (!line.startsWith('TrueGul is ready')) continue
    child.stdout.resume()
    return { child, begin, seconds: secondsSince(begin) }
  }
  throw new Error('npm start ended before it was ready')
}

const secondsSince = (begin: number) => (performance.now() - begin) / 1_000

async function pageIsThere(port: number, begin: number): Promise<number> {
  while (true) {
    const page = await fetch(`http://127.0.0.1:${port}/`)
    await page.body?.cancel()
    if (page.headers.get('x-truegul-shell') === 'app') return secondsSince(begin)
    if (!page.ok) throw new Error('the app could not be built')
    await sleep(100)
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

async function judgeEssays(baseUrl: string, dataDir: string): Promise<void> {
  const { email, password } = JSON.parse(fs.readFileSync(path.join(dataDir, 'demo.json'), 'utf8'))
  const session = await createClient({ baseUrl })(logIn, { email, password })
  if (!session.ok) throw new Error(`the demo account could not log in: ${session.problem.code}`)
  const authorization = `Bearer ${session.value.accessToken}`
  const call = createClient({ baseUrl, headers: () => ({ authorization }) })
  const essays = madeEssays(ESSAYS)
  const submitter = async () => {
    for (let text = essays.pop(); text !== undefined; text = essays.pop()) {
      const id = crypto.randomUUID()
      const sent = await call(submitEssay, { id, promptId: PROMPTS[0]!.id, text })
      if (!sent.ok) throw new Error(`an essay was not taken: ${sent.problem.code}`)
      for (let status = 'pending'; status !== 'completed'; await sleep(20)) {
        const answer = await call(getSubmission, { id })
        if (!answer.ok || answer.value.submission.status === 'failed') throw new Error('an essay was not judged')
        status = answer.value.submission.status
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, submitter))
}

function programOf(commandLine: string): string {
  if (commandLine.includes('api-server/src')) return 'api-server'
  if (commandLine.includes('ml-server/src')) return 'ml-server'
  return commandLine.includes('postgres') ? 'PostgreSQL, all its processes' : 'launcher'
}

function table(idle: readonly Memory[], after: readonly Memory[]): string[] {
  const cells = ({ rss, pss }: { rss: number; pss: number }) => `${Math.round(rss)} | ${Math.round(pss)}`
  const none = { rss: 0, pss: 0 }
  const total = (all: readonly Memory[]) =>
    all.reduce((sum, one) => ({ rss: sum.rss + one.rss, pss: sum.pss + one.pss }), none)
  return [
    `| memory, MB | RSS idle | PSS idle | RSS after ${ESSAYS} essays | PSS after them |`,
    '|---|---|---|---|---|',
    ...after.map((one) => {
      const before = idle.find(({ name }) => name === one.name) ?? none
      return `| ${one.name} | ${cells(before)} | ${cells(one)} |`
    }),
    `| all (aim: 600 by PSS; RSS counts shared pages again in each process) | ${cells(total(idle))} | ${cells(total(after))} |`,
  ]
}
