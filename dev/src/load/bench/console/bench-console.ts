import os from 'node:os'
import { createClient } from '@truegul/contract'
import { type System, startSystem } from '../../../system/start-system.ts'
import { machine } from '../../measurements/machine.ts'
import { writeMeasurement } from '../../measurements/write-measurement.ts'
import { type ConsoleCall, consoleCalls } from './console-calls.ts'
import { newLoadOperator } from './new-load-operator.ts'
import { type Size, seedConsole } from './seed-console.ts'
import { type Statement, watchPlans } from './watch-plans.ts'

const SIZE: Size = { testers: 10_000, essays: 100_000, calls: 1_000_000, days: 180 }
const BIG = new Set(['submissions', 'tasks', 'scoring_results', 'llm_calls'])
/** Each is called so often; the first time may have to read the disk. */
const TIMES = 5

type Measured = {
  called: ConsoleCall
  status: number
  first: number
  rest: number
  kilobytes: number
  statements: Statement[]
}

/** `npm run bench -- console`: each page of the console in a full database -> docs/measurements/console.md. */
export async function benchConsole(): Promise<void> {
  const system = await startSystem({ backend: 'embedded' })
  try {
    // It would take what is seeded for essays.
    await system.ml.stop()
    const start = performance.now()
    await seedConsole(system.postgres.migrationUrl, SIZE)
    console.log(`filled in ${((performance.now() - start) / 1000).toFixed(0)} s`)
    const { headers } = await newLoadOperator(system)
    const calls = await consoleCalls(system.postgres.databaseUrl)
    const measured: Measured[] = []
    for (const called of calls) measured.push({ ...(await time(system, headers, called)), statements: [] })
    // Writing plans down takes time, so the times are those of before.
    const plans = await watchPlans(system.postgres.adminUrl)
    await system.api.stop()
    await system.api.start()
    for (const one of measured) {
      if (one.status === 404) continue
      await plans()
      await ask(system, headers, one.called)
      one.statements = await plans()
    }
    await writeMeasurement('console', page(measured))
    for (const { called, rest, statements } of measured)
      for (const scan of seqScans(statements)) console.log(called.operation.name, called.how, Math.round(rest), scan)
  } finally {
    await system.stop()
  }
}

async function ask({ api }: System, headers: Record<string, string>, { operation, input }: ConsoleCall) {
  let bytes = 0
  const counting: typeof fetch = async (...request) => {
    const response = await fetch(...request)
    bytes = (await response.clone().arrayBuffer()).byteLength
    return response
  }
  const start = performance.now()
  const answer = await createClient({ baseUrl: api.url, headers: () => headers, fetch: counting })(operation, input)
  const milliseconds = performance.now() - start
  const status = answer.ok ? answer.status : (answer.problem.status ?? 0)
  // Written by somebody else, and not there yet.
  if (status !== 200 && status !== 404)
    throw new Error(`${operation.name} (${JSON.stringify(input)}) was answered ${status}`)
  return { milliseconds, status, kilobytes: bytes / 1024 }
}

async function time(system: System, headers: Record<string, string>, called: ConsoleCall) {
  const answers = []
  for (let i = 0; i < TIMES; i++) answers.push(await ask(system, headers, called))
  const [first, ...rest] = answers.map(({ milliseconds }) => milliseconds)
  const { status, kilobytes } = answers[0]!
  return { called, status, kilobytes, first: first!, rest: Math.max(...rest) }
}

const seqScans = (statements: readonly Statement[]) => scansOf(statements).filter((scan) => scan.startsWith('Seq Scan'))

/** How the big tables were read, each way once. */
const scansOf = (statements: readonly Statement[]): string[] => [
  ...new Set(
    statements.flatMap(({ scans }) =>
      scans.filter(({ table }) => BIG.has(table)).map(({ how, table }) => `${how} on ${table}`),
    ),
  ),
]

function page(measured: readonly Measured[]): string {
  const there = measured.filter(({ status }) => status === 200)
  const missing = [
    ...new Set(measured.filter(({ status }) => status === 404).map(({ called }) => called.operation.name)),
  ]
  const count = (number: number) => number.toLocaleString('en')
  const line = ({ called: { operation, how }, first, rest, kilobytes, statements }: Measured) =>
    `| ${operation.name}${how && `: ${how}`} | ${Math.round(first)} | ${Math.round(rest)} | ${kilobytes.toFixed(1)} | ${scansOf(statements).join('; ') || '–'} |`
  return `${machine('npm run bench -- console')}
- Database: ${count(SIZE.testers)} testers, ${count(SIZE.essays)} essays and ${count(SIZE.calls)} calls to LLMs over ${SIZE.days} days
- Load of the machine meanwhile: ${os.loadavg()[1]!.toFixed(1)} processes that want its ${os.cpus().length} cores, this one’s among them
- Slowest: ${Math.round(Math.max(...there.flatMap(({ first, rest }) => [first, rest])))} ms (each may take 1,000)
- Sequential scans of submissions, tasks, scoring_results or llm_calls: ${there.flatMap(({ statements }) => seqScans(statements)).length}${missing.length === 0 ? '' : `\n- Not there yet: ${missing.join(', ')}`}

Milliseconds at the client: of the first call, and the slowest of the ${TIMES - 1} after it. Last column: how the statements that take 2 ms or more read the big
tables, by PostgreSQL's own auto_explain.

| operation | first, ms | again, ms | answer, KB | ways to the big tables |
|---|---|---|---|---|
${there.map(line).join('\n')}
`
}
