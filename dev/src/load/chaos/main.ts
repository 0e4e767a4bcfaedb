import { parseArgs } from 'node:util'
import type { Backend } from '../../system/start-system.ts'
import { machine } from '../measurements/machine.ts'
import { writeMeasurement } from '../measurements/write-measurement.ts'
import { type ChaosReport, runChaos } from './run-chaos.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    essays: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    write: { type: 'boolean', default: true },
  },
  allowNegative: true,
})

const backends: Backend[] = (['redis', 'embedded'] as const).filter((name) => !values.only || values.only === name)
const rows: string[] = []
let isBroken = false

for (let round = 0; round < Number(values.rounds); round++) {
  for (const backend of backends) {
    const seed = Number(values.seed) + round
    const report = await runChaos({
      backend,
      essays: Number(values.essays),
      spread: Number(values.seconds) * 1000,
      seed,
      longestPause: 2_000,
      print: (name) => console.log(`  ${backend} #${seed}: ${name}`),
    })
    console.log(backend, `seed ${seed}`, report)
    rows.push(row(backend, seed, report))
    isBroken ||= !holds(report)
  }
}

const table = [
  '| backend | seed | accepted | completed | results | judgements | kills | disturbances | refused and sent again | drained, s | holds |',
  '|---|---|---|---|---|---|---|---|---|---|---|',
  ...rows,
].join('\n')
console.log(`\n${table}`)
if (values.write) await writeMeasurement('chaos', `${machine('npm run chaos')}\n\n${table}\n`)
if (isBroken) process.exitCode = 1

/** Every accepted essay has exactly one result, and no more judgements ran than essays and kills. */
function holds({ accepted, completed, results, contradictions, judgements, kills }: ChaosReport): boolean {
  return completed === accepted && results === accepted && contradictions === 0 && judgements <= accepted + kills
}

function row(backend: Backend, seed: number, report: ChaosReport): string {
  const kinds = Object.entries(report.disturbances).map(([name, count]) => `${name} ${count}`)
  const refused = Object.values(report.refused).reduce((sum, count) => sum + count, 0)
  const cells = [
    backend,
    seed,
    report.accepted,
    report.completed,
    report.results,
    report.judgements,
    report.kills,
    kinds.join(', '),
    refused,
    (report.drain / 1000).toFixed(1),
    holds(report) ? 'yes' : '**no**',
  ]
  return `| ${cells.join(' | ')} |`
}
