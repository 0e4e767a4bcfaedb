// npm run adversary [-- --requests 10000 --seed 1 --no-write]: attacks the servers and writes docs/measurements/adversary.md
import { parseArgs } from 'node:util'
import { machine } from '../../load/measurements/machine.ts'
import { writeMeasurement } from '../../load/measurements/write-measurement.ts'
import { type AdversaryReport, runAdversary } from './run-adversary.ts'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
const [requests, seed] = [Number(values.requests), Number(values.seed)]
console.log(`seed ${seed}`)
const report = await runAdversary({ requests, seed, print: console.log })
for (const { label, fault, request } of report.found.slice(0, 50)) console.log(`${label}: ${fault}\n  ${request}`)
const table = tableOf(report)
console.log(`\n${table}\n\n${report.sent} requests, seed ${seed}: ${report.found.length} faults`)
const command = `npm run adversary -- --requests ${requests} --seed ${seed}`
const summary = `- Requests: ${report.sent}; faults: ${report.found.length}`
if (values.write) await writeMeasurement('adversary', `${machine(command)}\n${summary}\n\n${table}`)
if (report.found.length > 0) process.exitCode = 1

function tableOf({ statuses }: AdversaryReport): string {
  const columns = [...new Set([...statuses.values()].flatMap((row) => [...row.keys()]))].sort((a, b) => a - b)
  const rows = [...statuses].sort(([a], [b]) => a.localeCompare(b))
  const line = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`
  return [
    line(['operation', ...columns]),
    line(['---', ...columns.map(() => '--:')]),
    ...rows.map(([name, row]) => line([name, ...columns.map((status) => row.get(status) ?? '')])),
  ].join('\n')
}
