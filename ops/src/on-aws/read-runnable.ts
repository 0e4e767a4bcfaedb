import { UsageError } from '../command/command.ts'

/** What may be run inside the network: all that needs nothing but the database. */
export const RUNNABLE = ['invites', 'operators', 'people', 'essays', 'audit', 'costs'] as const

/** What has a way to AWS of its own. */
const ELSEWHERE: Record<string, string> = {
  migrate: 'truegul migrate … --host ecs',
  backup: 'truegul backup --host aws',
}

/** The name of a command that may be run inside the network, and the rest. @throws UsageError for any other */
export function readRunnable([name, ...rest]: string[]): { name: string; rest: string[] } {
  const other = name === undefined ? undefined : ELSEWHERE[name]
  if (other !== undefined) throw new UsageError(`truegul on-aws does not run ${name}: that is ${other}.`)
  if (!RUNNABLE.some((one) => one === name)) {
    throw new UsageError(`truegul on-aws runs ${RUNNABLE.join(', ')}, not "${name ?? ''}".`)
  }
  if (name === 'costs' && (rest.includes('estimate') || rest.includes('report'))) {
    throw new UsageError('truegul on-aws runs costs of a month; truegul costs estimate and report run from here.')
  }
  return { name: String(name), rest }
}
