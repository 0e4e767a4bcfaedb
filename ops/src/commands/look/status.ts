import { type Command, CommandError, UsageError } from '../../command/command.ts'
import { parseArguments } from '../../command/parse-arguments.ts'
import { needsAttention } from '../../status/needs-attention.ts'
import { printStatus } from '../../status/print-status.ts'
import { readStatus } from '../../status/read-status.ts'

/** `truegul status` */
export const status: Command = {
  summary: 'production on AWS on one screen',
  help: `truegul status: production on AWS on one screen

Usage: truegul status [--json] [--dry-run]

Servers and their releases, tasks, database, cache, queue, alarms, money spent. It only reads. What these credentials may not read is
said in its line. Exit code 1 when something needs attention.`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      json: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    if (positionals.length > 0) throw new UsageError(`truegul status takes no "${positionals[0]}"; see --help.`)
    const found = await readStatus(context.aws(), new Date())
    const attention = needsAttention(found)
    if (values.json) context.print(JSON.stringify({ ...found, attention }, null, 2))
    else printStatus(found, context.print)
    if (attention.length > 0) throw new CommandError(`Needs attention: ${attention.join('; ')}.`)
  },
}
