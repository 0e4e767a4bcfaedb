import pg from 'pg'
import { type CommandContext, UsageError } from '../command/command.ts'
import { parseArguments } from '../command/parse-arguments.ts'
import { readUrl } from '../command/read-url.ts'
import type { List, World } from './check.ts'
import type { Host } from './lists.ts'
import { printChecks } from './print-checks.ts'
import { runChecks } from './run-checks.ts'

/** What preflight and checklist take. */
export const CHECK_USAGE = `[--url URL] [--tag TAG] [--host aws|compose] [--file .env] [--strict] [--json]`

/**
 * Runs one of the two commands that look and change nothing: reads its arguments, looks at every line, prints.
 *
 * @throws CommandError when a line is not done, or AWS knows nobody here; UsageError
 */
export async function lookAround(
  command: string,
  args: string[],
  context: CommandContext,
  listsOf: (host: Host) => List[],
): Promise<void> {
  const { values, positionals } = parseArguments(args, {
    url: { type: 'string' },
    tag: { type: 'string' },
    host: { type: 'string', default: 'aws' },
    file: { type: 'string', default: '.env' },
    strict: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  })
  const { host, tag = null, file } = values
  if (positionals.length > 0) throw new UsageError(`truegul ${command} takes no "${positionals[0]}"; see --help.`)
  if (host !== 'aws' && host !== 'compose') throw new UsageError(`--host is aws or compose, not "${host}".`)
  const url = values.url === undefined ? null : readUrl(values.url)
  const databaseUrl = context.givenDatabaseUrl()
  await using database = await open(databaseUrl, context)
  const aws = host === 'aws' ? context.aws() : null
  const world: World = {
    aws,
    // Whoever AWS does not know cannot see one line of it, and is told so once.
    account: aws === null ? null : ((await (await aws.sts()).getCallerIdentity({})).Account ?? null),
    url,
    database: database.client,
    databaseUrl: database.client === null ? null : databaseUrl,
    tag,
    github: context.github(),
    envFile: host === 'compose' ? file : null,
    stateDirectory: context.stateDirectory(),
    now: new Date(),
  }
  const checks = await runChecks(listsOf(host), world)
  printChecks(checks, values, context)
}

/** Null where there is none, or it does not answer: its lines are not known then. */
async function open(url: string | null, { remark }: CommandContext) {
  const client = url === null ? null : new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client?.on('error', () => {}) // told by the query
  const isOpen = await client?.connect().then(
    () => true,
    (error: Error) => {
      remark(
        `the database does not answer (${'code' in error ? error.code : error.message}); what it would tell is not known`,
      )
      return false
    },
  )
  return {
    client: isOpen ? client : null,
    [Symbol.asyncDispose]: async () => client?.end().catch(() => {}),
  }
}
