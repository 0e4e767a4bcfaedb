import { restoreBackup } from '../../backup/restore-backup.ts'
import { type Command, UsageError } from '../../command/command.ts'
import { parseArguments } from '../../command/parse-arguments.ts'

/** `truegul restore` */
export const restore: Command = {
  summary: 'puts a backup into an empty database, or in place of what is there',
  help: `truegul restore: puts a backup into a database

Usage: truegul restore FILE [--replace] [--dry-run]

Checks the whole file first, then migrates an empty database and fills it in one transaction: all of it or nothing. --replace
deletes every row that is there, the audit too. Stop the API servers before: it refuses while one is connected.
Works on MIGRATION_DATABASE_URL, whose role owns the tables, or on DATABASE_URL; without either, on the database that npm start
runs here, beside its servers. What to do when: docs/runbooks/restore.md.`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      replace: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new UsageError('truegul restore wants the name of one file.')
    const dryRun = values['dry-run']
    const { url, isEmbedded } = await context.ownerDatabase()
    // npm start runs database and servers together, so that the one is not there without the others.
    const options = { replace: values.replace, besideServers: isEmbedded, dryRun }
    const { schema, takenAt, rows } = await restoreBackup(url, file, options)
    for (const [table, count] of Object.entries(rows)) context.print(`${table.padEnd(24)} ${count} row(s)`)
    if (isEmbedded && !dryRun) context.print('end npm start and start it again')
    context.print(`${dryRun ? 'would restore' : 'restored'} what was there at ${takenAt}, schema ${schema}`)
  },
}
