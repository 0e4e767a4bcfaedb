import { type CommandContext, CommandError } from '../command/command.ts'
import type { Check } from './check.ts'

const WORDS = { done: 'done', 'not-done': 'NOT DONE', unknown: 'unknown' }

/**
 * Prints what was seen, with what to do.
 *
 * @throws CommandError when a line is not done; with `strict` also when one is not known
 */
export function printChecks(
  checks: readonly Check[],
  { json, strict }: { json: boolean; strict: boolean },
  { print }: Pick<CommandContext, 'print'>,
): void {
  const count = (state: Check['state']) => checks.filter((check) => check.state === state).length
  const [done, open, unknown] = [count('done'), count('not-done'), count('unknown')]
  const ok = open === 0 && (!strict || unknown === 0)
  if (json) print(JSON.stringify({ ok, done, notDone: open, unknown, checks }, null, 2))
  else printLists(checks, print)
  const sum = `${done} of ${checks.length} done, ${open} not done, ${unknown} cannot be known from here`
  if (!ok) throw new CommandError(`${sum}.`)
  if (!json) print(`\n${sum}`)
}

function printLists(checks: readonly Check[], print: (line: string) => void): void {
  const width = Math.max(...checks.map(({ line }) => line.length))
  for (const [index, { list, line, state, detail, todo }] of checks.entries()) {
    if (checks[index - 1]?.list !== list) print(index === 0 ? list : `\n${list}`)
    print(`  ${WORDS[state].padEnd(9)}${line.padEnd(width)}  ${detail}`)
    if (todo !== undefined && state !== 'done') print(`  ${' '.repeat(9 + width)}  -> ${todo}`)
  }
}
