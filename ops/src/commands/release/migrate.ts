import { names } from '@truegul/production/names'
import { type Command, type CommandContext, UsageError } from '../../command/command.ts'
import { confirm } from '../../command/confirm.ts'
import { parseArguments, positiveInteger } from '../../command/parse-arguments.ts'
import { migrateDown } from '../../migrations/migrate-down.ts'
import { migrateUp } from '../../migrations/migrate-up.ts'
import { type MigrationStatus, migrationStatus, oldestServer } from '../../migrations/migration-status.ts'
import { MIGRATIONS_DIRECTORY, readMigrations } from '../../migrations/read-migrations.ts'
import { readMigrationName, readMinutes, readTag } from '../../release/read-release-arguments.ts'
import { type MigrateArguments, runMigration } from '../../release/schema/run-migration.ts'

/** `truegul migrate` */
export const migrate: Command = {
  summary: "the database's schema: up, down, status; here or on AWS",
  help: `truegul migrate: the database's schema

Usage: truegul migrate up                    apply every pending file of migrations/
       truegul migrate down [N|all]          take back the last N (1); what they made is lost with its data
       truegul migrate down --to NAME        take back all after the one named
       truegul migrate status                one line per file, and which servers may run

  --dry-run        tell what would be done
  --host ecs       run it on AWS, as the one-off task, and follow its log
  --tag TAG        with --host ecs: from this release (up: the one in service; else the one that migrated last)
  --yes            with --host ecs: take back without asking
  --minutes N      with --host ecs: watch for so long (20)

Without --host it works on MIGRATION_DATABASE_URL, whose role owns the tables, or on DATABASE_URL without it. Each file runs in a transaction of its own; several runners at once apply each file once. A file that
shuts out older servers says so before (--dry-run) and after: end those servers first. On AWS, truegul rollback database takes a snapshot before it takes back.`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      host: { type: 'string' },
      tag: { type: 'string' },
      to: { type: 'string' },
      minutes: { type: 'string', default: '20' },
      yes: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    const [verb, count, ...more] = positionals
    if (more.length > 0 || (count !== undefined && verb !== 'down')) {
      throw new UsageError(`Too many arguments after "migrate ${verb}"; truegul migrate --help shows the usage.`)
    }
    const dryRun = values['dry-run']
    const steps = stepsOf(verb, count, values.to)
    if (values.host === undefined) {
      if (values.tag !== undefined) throw new UsageError('--tag names an image, so it goes with --host ecs.')
      return here(steps, dryRun, context)
    }
    if (values.host !== 'ecs')
      throw new UsageError(`--host is ecs, not "${values.host}"; leave it out to migrate from here.`)
    if (steps.verb === 'down' && !dryRun) {
      const what = 'This takes migrations of production back; what they made is lost with its data.'
      await confirm(context, { isYes: values.yes, what, word: names.database })
    }
    const work = { aws: context.aws(), dryRun, minutes: readMinutes(values.minutes), remark: context.remark }
    const tag = await runMigration(work, argumentsOf(steps), values.tag === undefined ? null : readTag(values.tag))
    context.print(dryRun ? 'nothing was changed' : `truegul migrate ${steps.verb} ended well, with ${tag}`)
  },
}

type Steps = { verb: 'up' } | { verb: 'status' } | { verb: 'down'; most: number | { after: string } }

/** @throws UsageError */
function stepsOf(verb: string | undefined, count: string | undefined, to: string | undefined): Steps {
  if (to !== undefined && (verb !== 'down' || count !== undefined)) {
    throw new UsageError('--to names the migration that stays; it goes with migrate down, without a number.')
  }
  if (verb === 'up' || verb === 'status') return { verb }
  if (verb !== 'down') throw new UsageError(`truegul migrate wants up, down or status, not "${verb ?? ''}".`)
  return { verb, most: to === undefined ? downCount(count) : { after: readMigrationName(to) } }
}

async function here(steps: Steps, dryRun: boolean, context: CommandContext): Promise<void> {
  const url = context.migrationDatabaseUrl()
  if (steps.verb === 'up') {
    const files = await migrateUp(url, { dryRun })
    return tell(files.map(withConsequence), dryRun ? 'would apply' : 'applied', context)
  }
  if (steps.verb === 'status') return table(await migrationStatus(url), context)
  tell(await migrateDown(url, steps.most, { dryRun }), dryRun ? 'would take back' : 'took back', context)
}

function argumentsOf(steps: Steps): MigrateArguments {
  if (steps.verb !== 'down') return [steps.verb]
  if (typeof steps.most !== 'number') return ['down', '--to', steps.most.after]
  return ['down', Number.isFinite(steps.most) ? String(steps.most) : 'all']
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
