import { names } from '@truegul/production/names'
import { type Command, UsageError } from '../../command/command.ts'
import { confirm } from '../../command/confirm.ts'
import { parseArguments } from '../../command/parse-arguments.ts'
import { readMigrationName, readMinutes, readTag } from '../../release/read-release-arguments.ts'
import { rollBackServer } from '../../release/roll-back-server.ts'
import { rollBackDatabase } from '../../release/schema/roll-back-database.ts'
import { isServerWord, SERVERS } from '../../release/server-words.ts'

/** `truegul rollback` */
export const rollback: Command = {
  summary: 'brings the release before back into service on AWS',
  help: `truegul rollback: brings the release before back into service on AWS

Usage: truegul rollback api|ml [--to TAG] [--minutes N] [--json] [--dry-run]
       truegul rollback database --to MIGRATION [--tag TAG] [--yes] [--minutes N] [--json] [--dry-run]

api, ml    goes back to the newest release before that was in service, or to the one named, and watches until it serves. A roll-back
           that was cut off is seen through; repeated after it, it does nothing. It also ends a deployment that is under way.
database   takes a snapshot, then takes back every migration after the one named, by the release that applied them (--tag; without it
           the one that migrated last). What they made is lost with its data, so it asks, and it is rarely needed: the release before
           runs on the newer schema. Roll the servers back first.

Exit codes: 0 done; 1 nothing was changed, or the migration failed; 2 not understood; 4 the release before does not serve:
docs/runbooks/rollback.md.`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      to: { type: 'string' },
      tag: { type: 'string' },
      minutes: { type: 'string', default: '20' },
      yes: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    const [what, ...more] = positionals
    if (more.length > 0) throw new UsageError(`Too many arguments after "rollback ${what}".`)
    const dryRun = values['dry-run']
    const minutes = readMinutes(values.minutes)
    const work = () => ({ aws: context.aws(), dryRun, minutes, remark: context.remark })
    if (what === 'database') {
      const to = readMigrationName(values.to)
      const tag = values.tag === undefined ? null : readTag(values.tag)
      const question = `This takes back every migration of production after ${to}; what they made is lost with its data.`
      if (!dryRun) await confirm(context, { isYes: values.yes, what: question, word: names.database })
      const snapshot = await rollBackDatabase(work(), { to, tag, now: new Date() })
      if (values.json) return context.print(JSON.stringify({ to, snapshot, dryRun }, null, 2))
      return context.print(`${dryRun ? 'would take back' : 'took back'} what came after ${to}; snapshot ${snapshot}`)
    }
    if (!isServerWord(what)) throw new UsageError(`truegul rollback wants api, ml or database, not "${what ?? ''}".`)
    const done = await rollBackServer(work(), SERVERS[what], values.to === undefined ? null : readTag(values.to))
    if (values.json) return context.print(JSON.stringify(done, null, 2))
    if (done.did === 'nothing') return context.print(`${done.server} runs ${done.to} already`)
    context.print(`${done.did} ${done.server} from ${done.from} to ${done.to}`)
  },
}
