import { parseArgs } from 'node:util'
import type { Backend } from '../../system/start-system.ts'
import { machine } from '../measurements/machine.ts'
import { writeMeasurement } from '../measurements/write-measurement.ts'
import { type Figures, measureBackend } from './measure-backend.ts'
import { percentile } from './percentile.ts'
import { emptyRequestsPerSecond } from './raw-limits.ts'

const PER_SECOND = 300

/** `npm run bench`: the whole path of an essay on both queues -> docs/measurements/bench.md. Takes some minutes. */
export async function benchThroughput(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '3' },
      essays: { type: 'string', default: '4000' },
      only: { type: 'string' },
      write: { type: 'boolean', default: true },
    },
    allowNegative: true,
  })
  const size = { essays: Number(values.essays), clients: 32, perSecond: PER_SECOND, seconds: 10, idleEssays: 60 }
  const backends: Backend[] = (['redis', 'embedded'] as const).filter((name) => !values.only || values.only === name)
  const figures: Figures[] = []
  const emptyRequests: number[] = []

  for (let round = 1; round <= Number(values.rounds); round++) {
    emptyRequests.push(await emptyRequestsPerSecond(20_000, size.clients))
    for (const backend of backends) {
      const measured = await measureBackend(backend, size)
      figures.push(measured)
      console.log(
        `round ${round}`,
        Object.entries(measured)
          .map(([key, value]) => `${key} ${show(value)}`)
          .join(' · '),
      )
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
  ].join('\n')

  console.log(`\n${table}`)
  if (values.write) await writeMeasurement('bench', `${machine('npm run bench')}\n\n${table}\n`)
}

const ROWS: [title: string, key: Exclude<keyof Figures, 'backend'>, aim: string][] = [
  ['essays/s, submit to stored result', 'essaysPerSecond', 'redis 1,500, embedded 900'],
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
]

function cell(figures: readonly Figures[], backend: Backend, key: Exclude<keyof Figures, 'backend'>): string {
  return spread(figures.filter((one) => one.backend === backend).map((one) => one[key]))
}

/** The median, and the ends in brackets. */
function spread(list: number[]): string {
  return `${show(percentile(list, 0.5))} [${show(Math.min(...list))}, ${show(Math.max(...list))}]`
}

function show(value: number | string): string {
  if (typeof value === 'string') return value
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(value < 10 ? 2 : 1)
}
