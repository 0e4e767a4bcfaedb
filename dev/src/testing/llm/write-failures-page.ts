import { machine } from '../../load/measurements/machine.ts'
import { writeMeasurement } from '../../load/measurements/write-measurement.ts'
import type { LlmCallRow } from './llm-system.ts'
import type { VendorFailure } from './vendor-failures.ts'

export type FailureRow = { provider: string; name: string; ends: VendorFailure['ends']; rows: readonly LlmCallRow[] }

const SEEN: Record<VendorFailure['ends'], string> = {
  judged: 'the result',
  later: '“takes longer than usual”; the essay waits and is tried again, for 24 hours',
  'scorer-failed': '“could not be judged”; it keeps its place of the day, three retries cost nothing more',
  'scorer-refused': '“could not be judged”; it keeps its place of the day, three retries cost nothing more',
}

/** Each scripted failure with what the learner sees and what was booked -> docs/measurements/llm-failures.md, when asked for. */
export async function writeFailuresPage(rows: readonly FailureRow[]): Promise<void> {
  if (process.env['TRUEGUL_WRITE_MEASUREMENTS'] !== '1') return
  const lines = rows.map(({ provider, name, ends, rows: calls }) => {
    const counts = Object.entries(Object.groupBy(calls, ({ outcome }) => outcome ?? 'reserved'))
    const requests = counts.map(([outcome, all]) => `${all?.length} ${outcome}`).join(', ')
    return `| ${[provider, name, SEEN[ends], requests, cost(calls)].join(' | ')} |`
  })
  const head =
    '| provider | what the vendor does | what the learner sees | calls booked | booked |\n|---|---|---|---|---|'
  const command = 'TRUEGUL_WRITE_MEASUREMENTS=1 npm test -- ml-server/src/judging/llm/llm-failures'
  await writeMeasurement('llm-failures', `${machine(command)}\n\n${head}\n${lines.join('\n')}`)
}

function cost(calls: readonly LlmCallRow[]): string {
  const known = calls.reduce((sum, { cost }) => sum + (cost ?? 0), 0)
  const unknown = calls.filter(({ cost }) => cost === null)
  const most = unknown.reduce((sum, { reserved }) => sum + (reserved ?? 0), 0)
  return `$${known.toFixed(4)}${unknown.length > 0 ? ` and unknown, counted as $${most.toFixed(4)}` : ''}`
}
