import { names } from '@truegul/production/names'
import { checkBackup } from '../../backup/check-backup.ts'
import { takeSnapshot } from '../../backup/take-snapshot.ts'
import { writeBackup } from '../../backup/write-backup.ts'
import { type Command, type CommandContext, UsageError } from '../../command/command.ts'
import { parseArguments } from '../../command/parse-arguments.ts'

/** `truegul backup` */
export const backup: Command = {
  summary: 'every row of the database in one file; verify one',
  help: `truegul backup: every row of the database in one file

Usage: truegul backup FILE [--dry-run]   writes it, as the database was at one moment, while the servers go on
       truegul backup verify FILE        reads one from end to end and compares its checksum
       truegul backup --host aws [--dry-run]   a snapshot of the database on RDS, from anywhere; waits until it is whole

The file is gzip, readable by its owner only, and holds everything that people wrote: keep it as you keep the database. What the
queue holds is not in it, because the tasks are. Works on DATABASE_URL; without it, on the database that npm start runs here.`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      host: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    })
    const [first, second, ...more] = positionals
    if (values.host !== undefined) {
      if (values.host !== 'aws')
        throw new UsageError(`--host is aws, not "${values.host}"; leave it out to back up into a file.`)
      if (first !== undefined) throw new UsageError('A snapshot on AWS is no file; see --help.')
      return snapshot(values['dry-run'], context)
    }
    const isVerify = first === 'verify'
    const file = isVerify ? second : first
    if (file === undefined || more.length > 0 || (!isVerify && second !== undefined)) {
      throw new UsageError('truegul backup wants the name of one file; see --help.')
    }
    if (isVerify) {
      const { schema, takenAt, rows } = await checkBackup(file)
      return context.print(`${file} is whole: ${sum(rows)} rows of ${takenAt}, schema ${schema}`)
    }
    const url = await context.databaseUrlOrEmbedded()
    if (values['dry-run']) return context.print(`would write every row into ${file}`)
    const { schema, rows } = await writeBackup(url, file)
    context.print(`wrote ${sum(rows)} rows of ${Object.keys(rows).length} tables into ${file}, schema ${schema}`)
  },
}

async function snapshot(dryRun: boolean, { aws, print }: CommandContext): Promise<void> {
  const time = new Date().toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')
  const name = `${names.database}-by-hand-${time}`
  if (dryRun) return print(`would take the snapshot ${name}`)
  await takeSnapshot(aws(), name)
  print(`took the snapshot ${name}; it stays until somebody deletes it`)
}

const sum = (rows: Record<string, number>) => Object.values(rows).reduce((total, count) => total + count, 0)
