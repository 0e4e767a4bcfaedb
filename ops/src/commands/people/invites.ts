import type pg from 'pg'
import { type Command, type CommandContext, CommandError, UsageError } from '../../command/command.ts'
import { parseArguments, positiveInteger } from '../../command/parse-arguments.ts'
import { connected } from '../../connected.ts'
import { createInvite } from '../../invites/create-invite.ts'

/** `truegul invites` */
export const invites: Command = {
  summary: 'codes that let people sign up: create, list, revoke',
  help: `truegul invites: codes that let people sign up

Usage: truegul invites create [--uses N] [--days N] [--wave N] [--note TEXT] [--dry-run]
                                                good for N accounts (1) and N days (30), of wave N of the beta
       truegul invites list                     one line per code
       truegul invites revoke CODE [--dry-run]  nobody signs up with it any more

Works on DATABASE_URL; without it, on the database that npm start runs here.`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      uses: { type: 'string', default: '1' },
      days: { type: 'string', default: '30' },
      wave: { type: 'string' },
      note: { type: 'string', default: '' },
      'dry-run': { type: 'boolean', default: false },
    })
    const [verb, code, ...more] = positionals
    if (more.length > 0 || (code !== undefined && verb !== 'revoke')) {
      throw new UsageError(`Too many arguments after "invites ${verb}"; truegul invites --help shows the usage.`)
    }
    const dryRun = values['dry-run']
    if (verb === 'create') return create(values, dryRun, context)
    if (verb === 'list') return connected(context, (client) => list(client, context))
    if (verb === 'revoke') return connected(context, (client) => revoke(client, code, dryRun, context))
    throw new UsageError(`truegul invites wants create, list or revoke, not "${verb ?? ''}".`)
  },
}

type CreateOptions = { uses: string; days: string; wave?: string | undefined; note: string }

async function create(options: CreateOptions, dryRun: boolean, context: CommandContext): Promise<void> {
  const uses = positiveInteger('--uses', options.uses, 100_000)
  const days = positiveInteger('--days', options.days, 3650)
  const wave = options.wave === undefined ? null : positiveInteger('--wave', options.wave, 99)
  if (dryRun) return context.print(`would make a code for ${uses} account(s), good for ${days} day(s)`)
  await connected(context, async (client) =>
    context.print(await createInvite(client, { uses, days, wave, note: options.note })),
  )
}

type Row = {
  code: string
  used: number
  max_uses: number
  expires: string
  revoked: boolean
  expired: boolean
  wave: number | null
  note: string
}

async function list(client: pg.Client, { print }: CommandContext): Promise<void> {
  const { rows } = await client.query<Row>(
    `select code, used, max_uses, coalesce(to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD'), 'never') as expires,
            revoked_at is not null as revoked, coalesce(expires_at <= now(), false) as expired, wave, note
     from invites order by created_at, code`,
  )
  const width = Math.max(4, ...rows.map(({ code }) => code.length))
  print(`${'code'.padEnd(width)}  ${'used'.padEnd(9)}  ${'until'.padEnd(10)}  ${'state'.padEnd(7)}  wave  note`)
  for (const row of rows) {
    const used = `${row.used}/${row.max_uses}`
    print(
      `${row.code.padEnd(width)}  ${used.padEnd(9)}  ${row.expires.padEnd(10)}  ${state(row).padEnd(7)}  ${String(row.wave ?? '').padEnd(4)}  ${row.note}`.trimEnd(),
    )
  }
}

function state({ revoked, expired, used, max_uses }: Row): string {
  if (revoked) return 'revoked'
  if (expired) return 'expired'
  return used >= max_uses ? 'used up' : 'open'
}

async function revoke(
  client: pg.Client,
  typed: string | undefined,
  dryRun: boolean,
  { print }: CommandContext,
): Promise<void> {
  if (typed === undefined) throw new UsageError('truegul invites revoke wants the code.')
  const code = typed.trim().toUpperCase()
  const found = await client.query<{ revoked: boolean }>(
    'select revoked_at is not null as revoked from invites where code = $1',
    [code],
  )
  const invite = found.rows[0]
  if (invite === undefined) throw new CommandError(`There is no invite code ${code}; truegul invites list shows them.`)
  if (invite.revoked) return print(`${code} was revoked before`)
  if (dryRun) return print(`would revoke ${code}`)
  await client.query('update invites set revoked_at = now() where code = $1', [code])
  print(`revoked ${code}`)
}
