import { type Command, type CommandContext, UsageError } from '../command.ts'
import { migrateDown } from '../migrations/migrate-down.ts'
import { migrateUp } from '../migrations/migrate-up.ts'
import { type MigrationStatus, migrationStatus, oldestServer } from '../migrations/migration-status.ts'
import { MIGRATIONS_DIRECTORY, readMigrations } from '../migrations/read-migrations.ts'
import { parseArguments, positiveInteger } from '../parse-arguments.ts'

/** `truegul migrate` */
export const migrate: Command = {
  summary: "the database's schema: up, down, status",
  help: `truegul migrate: the database's schema

Usage: truegul migrate up [--dry-run]           apply every pending file of migrations/
       truegul migrate down [N|all] [--dry-run] take back the last N (1); what they made is lost with its data
       truegul migrate status                   one line per file, and which servers may run

Works on MIGRATION_DATABASE_URL, whose role owns the tables, or on DATABASE_URL without it. Each file runs in a transaction of its own; several runners at once apply each file once. A file that
shuts out older servers says so before (--dry-run) and after: end those servers first.`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, { 'dry-run': { type: 'boolean', default: false } })
    const [verb, count, ...more] = positionals
    const dryRun = values['dry-run']
    if (more.length > 0 || (count !== undefined && verb !== 'down')) {
      throw new UsageError(`Too many arguments after "migrate ${verb}"; truegul migrate --help shows the usage.`)
    }
    if (verb === 'up') {
      const names = await migrateUp(context.migrationDatabaseUrl(), { dryRun })
      return tell(names.map(withConsequence), dryRun ? 'would apply' : 'applied', context)
    }
    if (verb === 'down') {
      const most = downCount(count)
      const names = await migrateDown(context.migrationDatabaseUrl(), most, { dryRun })
      return tell(names, dryRun ? 'would take back' : 'took back', context)
    }
    if (verb === 'status') return table(await migrationStatus(context.migrationDatabaseUrl()), context)
    throw new UsageError(`truegul migrate wants up, down or status, not "${verb ?? ''}".`)
  },
}

function downCount(text = '1'): number {
  return text === 'all' ? Number.POSITIVE_INFINITY : positiveInteger('The number of migrations to take back', text, 999)
}

/** The name, and whom the file shuts out. */
function withConsequence(name: string): string {
  const oldest = readMigrations(MIGRATIONS_DIRECTORY).find((file) => file.name === name)?.oldestServer ?? null
  return oldest === null ? name : `${name}: no server built for less than ${oldest} may run from then on`
}

function tell(names: string[], did: string, { print }: CommandContext): void {
  for (const name of names) print(`${did} ${name}`)
  if (names.length === 0) print('nothing to do')
}

const STATES = {
  applied: 'applied',
  pending: 'pending',
  changed: 'changed after it was applied',
  missing: 'no such file here',
}

function table(rows: MigrationStatus[], { print }: CommandContext): void {
  const width = Math.max(4, ...rows.map(({ name }) => name.length))
  print(`${'file'.padEnd(width)}  ${'applied (UTC)'.padEnd(19)}  state`)
  for (const { name, appliedAt, state } of rows) {
    const time = appliedAt?.toISOString().slice(0, 19).replace('T', ' ') ?? '-'
    print(`${name.padEnd(width)}  ${time.padEnd(19)}  ${STATES[state]}`)
  }
  const oldest = oldestServer(rows)
  print(
    oldest === null ? 'No applied file shuts out an older server.' : `Servers built for ${oldest} or later may run.`,
  )
}
