import { type AuditEntry, listAudit } from '@truegul/operators'
import { type Command, UsageError } from '../../command/command.ts'
import { parseArguments, positiveInteger } from '../../command/parse-arguments.ts'
import { inTransaction } from '../../in-transaction.ts'

/** `truegul audit` */
export const audit: Command = {
  summary: 'what operators did and read',
  help: `truegul audit: what operators did and read, newest first

Usage: truegul audit [--most N] [--json]   N is 50; reading it is written down, too

Works on DATABASE_URL; without it, on the database that npm start runs here.`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      most: { type: 'string', default: '50' },
      json: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    if (positionals.length > 0) throw new UsageError(`truegul audit takes no "${positionals[0]}"; see --help.`)
    const limit = positiveInteger('--most', values.most, 10_000)
    const wish = { personId: null, before: null, limit }
    const entries = await inTransaction(context, (query, actor) => listAudit(query, actor, wish))
    if (values.json) return context.print(JSON.stringify(entries, null, 2))
    for (const entry of entries) context.print(line(entry))
  },
}

function line({ at, operatorId, machineUser, action, personId, submissionId, reason }: AuditEntry): string {
  const whom = [personId && `person ${personId}`, submissionId && `essay ${submissionId}`].filter(Boolean).join(', ')
  const who = operatorId ?? `${machineUser} on the machine`
  return [at.toISOString().slice(0, 19).replace('T', ' '), who, action, whom, reason].filter(Boolean).join('  ')
}
