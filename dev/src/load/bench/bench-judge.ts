import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { machine } from '../measurements/machine.ts'
import { writeMeasurement } from '../measurements/write-measurement.ts'
import { madeEssays } from './kit/made-essays.ts'
import { percentile } from './kit/percentile.ts'

type Figures = {
  ready: number
  cpuReady: number
  cpu: number
  p50: number
  p95: number
  perSecond: number
  memory: number
  ownMemory: number
  hardest: Record<string, number>
}

const run = promisify(execFile)
const PROCESS = path.join(import.meta.dirname, 'judge-load-process.ts')
const ANALYSER = path.join(import.meta.dirname, 'analyser-alone-process.ts')
const PROCESSES = [1, 2]

/**
 * `npm run bench -- judge [--essays FILE]`: the local judge alone -> docs/measurements/scoring-speed.md. FILE is a JSON list
 * of objects with a `text`; without it the texts are made.
 */
export async function benchJudge(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { essays: { type: 'string' }, rounds: { type: 'string', default: '3' } },
  })
  const texts = values.essays === undefined ? madeEssays(300) : readEssays(values.essays)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'truegul-bench-'))
  const file = path.join(folder, 'essays.json')
  writeFileSync(file, JSON.stringify(texts))
  try {
    const rounds: Figures[][] = []
    const load = os.loadavg()[0]!
    const cacheOf = (processes: number) => path.join(folder, `compiled-${processes}`)
    const first: Figures[] = []
    const analyser: number[] = []
    for (const processes of PROCESSES) first.push(await measure(file, processes, cacheOf(processes)))
    for (let round = 0; round < Number(values.rounds); round++) {
      const figures: Figures[] = []
      for (const processes of PROCESSES) figures.push(await measure(file, processes, cacheOf(processes)))
      rounds.push(figures)
      analyser.push(Number((await run(process.execPath, [ANALYSER, file])).stdout))
      console.log(`round ${round + 1}`, JSON.stringify(figures))
    }
    const characters = percentile(
      texts.map((text) => text.length),
      0.5,
    )
    const note = `${texts.length} ${values.essays === undefined ? 'made texts' : 'essays of learners'}, ${characters} characters at the median; median of ${rounds.length} rounds [lowest, highest]. ${load < 0.5 ? 'Nothing else ran.' : `Other work ran too (load average ${load.toFixed(1)} before the start), so times on the clock are too long.`} The analyser alone takes ${spread(analyser)} ms for the sentences of a text.`
    await writeMeasurement(
      'scoring-speed',
      `${machine('npm run bench -- judge')}\n- ${note}\n\n${table(first, rounds)}\n`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** As the images and `npm start` run it: what Node has compiled is kept. In an empty cache it is a very first start. */
async function measure(file: string, processes: number, cache: string): Promise<Figures> {
  const env = { ...process.env, NODE_COMPILE_CACHE: cache }
  const { stdout } = await run(process.execPath, [PROCESS, file, String(processes)], { env })
  return JSON.parse(stdout) as Figures
}

function readEssays(file: string): string[] {
  const essays = JSON.parse(readFileSync(file, 'utf8')) as { text: string }[]
  return essays.map(({ text }) => text)
}

function table(first: readonly Figures[], rounds: readonly Figures[][]): string {
  const row = (title: string, aim: string, pick: (figures: Figures) => number) => {
    const cells = PROCESSES.map((_, column) => spread(rounds.map((figures) => pick(figures[column]!))))
    return `| ${title} | ${cells.join(' | ')} | ${aim} |`
  }
  return [
    `| | ${PROCESSES.map((processes) => `${processes} judge process${processes > 1 ? 'es' : ''}`).join(' | ')} | aim |`,
    '|---|---|---|---|',
    row('ready, ms after the start of the process', '1,500', ({ ready }) => ready),
    `| … the very first time | ${first.map(({ ready }) => spread([ready])).join(' | ')} |  |`,
    row('… processor time until then, ms', '', ({ cpuReady }) => cpuReady),
    row('one essay at a time, median ms', '25', ({ p50 }) => p50),
    row('… 95th of 100, ms', '', ({ p95 }) => p95),
    row('essays/s, all judges busy', '40 with 2', ({ perSecond }) => perSecond),
    row('processor time an essay, ms', '', ({ cpu }) => cpu),
    row('highest resident memory of a judge process, MB', '300', ({ memory }) => memory),
    row('… of the process that asks them, MB', '300', ({ ownMemory }) => ownMemory),
    row('10,000 characters without a space, ms', '1,000', ({ hardest }) => hardest['without a space']!),
    row('10,000 characters in one sentence, ms', '1,000', ({ hardest }) => hardest['one sentence']!),
    row('5,000 emoji, ms', '1,000', ({ hardest }) => hardest['of emoji']!),
    row('20,000 characters, refused, ms', '1,000', ({ hardest }) => hardest['too long']!),
  ].join('\n')
}

function spread(values: number[]): string {
  const show = (value: number) => (value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US'))
  if (values.length === 1) return show(values[0]!)
  return `${show(percentile(values, 0.5))} [${show(Math.min(...values))}, ${show(Math.max(...values))}]`
}
