import { parseArgs } from 'node:util'
import type { Backend } from '../../../system/start-system.ts'
import { machine } from '../../measurements/machine.ts'
import { writeMeasurement } from '../../measurements/write-measurement.ts'
import { madeEssays } from '../kit/made-essays.ts'
import { percentile } from '../kit/percentile.ts'
import { type Figures, measureBackend } from './measure-backend.ts'
import { type JudgedFigures, measureJudged } from './measure-judged.ts'
import { emptyRequestsPerSecond } from './raw-limits.ts'

const PER_SECOND = 300
const JUDGED_ESSAYS = 400
/** `npm start` has one judge process. */
const JUDGE_PROCESSES = [1, 2]

/**
 * `npm run bench`: the whole path of an essay on both queues, then with the real judge -> docs/measurements/bench.md. Five minutes
 * when nothing else runs.
 */
export async function benchThroughput(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '3' },
      essays: { type: 'string', default: '3000' },
      only: { type: 'string' },
      write: { type: 'boolean', default: true },
    },
    allowNegative: true,
  })
  const size = { essays: Number(values.essays), clients: 32, perSecond: PER_SECOND, seconds: 5, idleEssays: 40 }
  const backends: Backend[] = (['redis', 'embedded'] as const).filter((name) => !values.only || values.only === name)
  const figures: Figures[] = []
  const judged: JudgedFigures[] = []
  const emptyRequests: number[] = []
  const texts = madeEssays(JUDGED_ESSAYS)

  for (let round = 1; round <= Number(values.rounds); round++) {
    emptyRequests.push(await emptyRequestsPerSecond(20_000, size.clients))
    for (const backend of backends) {
      const measured = await measureBackend(backend, size)
      figures.push(measured)
      print(round, measured)
    }
    for (const processes of JUDGE_PROCESSES) {
      const measured = await measureJudged(backends.at(-1)!, texts, processes)
      judged.push(measured)
      print(round, measured)
    }
  }

  const table = [
    `| | ${backends.join(' | ')} | aim |`,
    `|---|${backends.map(() => '---').join('|')}|---|`,
    ...ROWS.map(
      ([title, key, aim]) =>
        `| ${title} | ${backends.map((backend) => cell(figures, backend, key)).join(' | ')} | ${aim} |`,
    ),
    `| limit: empty node:http requests/s | ${backends.map(() => spread(emptyRequests)).join(' | ')} | |`,
    '',
    ...judgedTable(judged, backends.at(-1)!),
  ].join('\n')

  console.log(`\n${table}`)
  if (values.write) await writeMeasurement('bench', `${machine('npm run bench')}\n\n${table}\n`)
}

const ROWS: [title: string, key: Exclude<keyof Figures, 'backend'>, aim: string][] = [
  ['essays/s, submit to stored result', 'essaysPerSecond', 'redis 1,500, embedded 900'],
  ['… for each durable insert/s of the machine', 'shareOfInserts', '.20'],
  ['… for each Redis SET/s', 'shareOfSets', ''],
  ['submits/s meanwhile', 'postsPerSecond', ''],
  ['submit p50 at full load, ms', 'floodP50', ''],
  ['submit p99 at full load, ms', 'floodP99', '500'],
  [`submit p50 at ${PER_SECOND} essays/s, ms`, 'steadyP50', ''],
  [`submit p99 at ${PER_SECOND} essays/s, ms`, 'steadyP99', '30'],
  ['idle, submit to result p50, ms', 'idleP50', '10'],
  ['idle, submit to result p99, ms', 'idleP99', ''],
  ['memory of api-server, MB', 'apiMemory', ''],
  ['memory of ml-server (no analysers), MB', 'mlMemory', ''],
  ['processor time an essay: api-server, ms', 'cpuApi', ''],
  ['… ml-server, ms', 'cpuMl', ''],
  ['… PostgreSQL, ms', 'cpuPostgres', ''],
  ['… Redis, ms', 'cpuRedis', ''],
  ['… the load itself, ms', 'cpuLoad', ''],
  ['limit: durable single-row inserts/s', 'insertsPerSecond', ''],
  ['limit: Redis SETs/s', 'setsPerSecond', ''],
]

function cell(figures: readonly Figures[], backend: Backend, key: Exclude<keyof Figures, 'backend'>): string {
  return spread(figures.filter((one) => one.backend === backend).map((one) => one[key]))
}

function judgedTable(judged: readonly JudgedFigures[], backend: Backend): string[] {
  const row = (title: string, aim: string, pick: (figures: JudgedFigures) => number) => {
    const cells = JUDGE_PROCESSES.map((count) =>
      spread(judged.filter(({ processes }) => processes === count).map(pick)),
    )
    return `| ${title} | ${cells.join(' | ')} | ${aim} |`
  }
  return [
    `| with the real judge, queue ${backend} | ${JUDGE_PROCESSES.map((count) => `judge processes: ${count}`).join(' | ')} | aim |`,
    `|---|${JUDGE_PROCESSES.map(() => '---').join('|')}|---|`,
    row('essays/s, submit to stored judgement', '', ({ perSecond }) => perSecond),
    row('essays/s of the judge alone, before and after', '', ({ alone }) => alone),
    row('ratio of the two', '.85 with 1', ({ perSecond, alone }) => perSecond / alone),
    row('processor time an essay: ml-server with its judges, ms', '', ({ cpuMl }) => cpuMl),
    row('… api-server, ms', '', ({ cpuApi }) => cpuApi),
    row('… PostgreSQL, ms', '', ({ cpuPostgres }) => cpuPostgres),
  ]
}

function print(round: number, figures: Figures | JudgedFigures): void {
  const values = Object.entries(figures).map(([key, value]) => `${key} ${show(value)}`)
  console.log(`round ${round}`, values.join(' · '))
}

/** The median, and the ends in brackets; a dash for what was not measured. */
function spread(list: number[]): string {
  if (list.every(Number.isNaN)) return '–'
  return `${show(percentile(list, 0.5))} [${show(Math.min(...list))}, ${show(Math.max(...list))}]`
}

function show(value: number | string): string {
  if (typeof value === 'string') return value
  if (value < 1) return value.toFixed(3)
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(value < 10 ? 2 : 1)
}
