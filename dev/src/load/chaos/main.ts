import { parseArgs } from 'node:util'
import { machine } from '../measurements/machine.ts'
import { writeMeasurement } from '../measurements/write-measurement.ts'
import { type ChaosOptions, type ChaosReport, runChaos } from './run-chaos.ts'

// npm run chaos [-- --rounds N --only NAME ...]: essays while everything goes down and comes back, on each of these.

const SET_UPS: Record<string, Pick<ChaosOptions, 'backend' | 'apiServers' | 'keepsRedis'>> = {
  redis: { backend: 'redis' },
  'redis-kept': { backend: 'redis', keepsRedis: true },
  'redis-two-servers': { backend: 'redis', apiServers: 2 },
  embedded: { backend: 'embedded' },
  'embedded-two-servers': { backend: 'embedded', apiServers: 2 },
}

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

const names = Object.keys(SET_UPS).filter((name) => !values.only || values.only === name)
if (names.length === 0) throw new Error(`--only takes one of ${Object.keys(SET_UPS).join(', ')}`)
const rows: string[] = []
let isBroken = false

for (let round = 0; round < Number(values.rounds); round++) {
  for (const name of names) {
    const seed = Number(values.seed) + round
    const report = await runChaos({
      ...SET_UPS[name]!,
      essays: Number(values.essays),
      spread: Number(values.seconds) * 1000,
      seed,
      longestPause: 2_000,
      print: (what) => console.log(`  ${name} #${seed}: ${what}`),
    })
    console.log(name, `seed ${seed}`, report)
    rows.push(row(name, seed, report))
    isBroken ||= !holds(report)
  }
}

const table = [
  '| set-up | seed | accepted | completed | results | judgements | kills | disturbances | refused and sent again | drained, s | holds |',
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

function row(setUp: string, seed: number, report: ChaosReport): string {
  const kinds = Object.entries(report.disturbances).map(([name, count]) => `${name} ${count}`)
  const refused = Object.values(report.refused).reduce((sum, count) => sum + count, 0)
  const cells = [
    setUp,
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
