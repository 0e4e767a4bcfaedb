import path from 'node:path'
import pg from 'pg'
import { type Command, type CommandContext, CommandError, UsageError } from '../../command/command.ts'
import { parseArguments, positiveInteger } from '../../command/parse-arguments.ts'
import { readUrl } from '../../command/read-url.ts'
import { deleteTestAccount } from '../../verify/delete-test-account.ts'
import { makeInvite, removeInvites } from '../../verify/invite-for-verification.ts'
import { type KeptAccounts, keptAccounts } from '../../verify/kept-accounts.ts'
import { lastVerified } from '../../verify/last-verified.ts'
import { newTestAccount, type TestAccount } from '../../verify/test-account.ts'
import { verifyAnswer, verifyEssay } from '../../verify/verify-server.ts'
import { StepFailure, type VerifyStep, type VerifySteps, verifySteps } from '../../verify/verify-steps.ts'

/** `truegul verify` */
export const verify: Command = {
  summary: 'one essay through a running TrueGul, from sign-up to deletion',
  help: `truegul verify: one essay through a running TrueGul, from sign-up to deletion

Usage: truegul verify --url URL [--code CODE] [--within SECONDS] [--without-llm] [--json] [--dry-run]

Makes a test account (truegul-verify-…@truegul.invalid, to which no mail goes) with an invite code, submits an essay that was written for
it, waits for its judgement (180 s), reads the inbox and deletes the account. Each step is told with its time; the first that fails ends
it with exit 1. Ctrl-C, too, deletes what was made; what a killed run or a server that went away left, the next run on this machine does.

--code         one use of it is spent: truegul invites create --uses 1000 --days 365 --note verify. TRUEGUL_VERIFY_CODE is the same.
               Not needed where DATABASE_URL is the server's: there a code is made and taken away, and notifications are seen
--without-llm  the local judge judges, which costs nothing; else what an essay costs
--dry-run      only asks whether the server answers`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      url: { type: 'string' },
      code: { type: 'string' },
      within: { type: 'string', default: '180' },
      'without-llm': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    if (positionals.length > 0) throw new UsageError(`truegul verify takes no "${positionals[0]}"; see --help.`)
    if (values.url === undefined) throw new UsageError('truegul verify wants --url, like https://truegul.example.org.')
    const url = readUrl(values.url)
    const within = 1000 * positiveInteger('--within', values.within, 3600)
    const steps = verifySteps((step) => values.json || context.print(line(step)))
    const wish = { url, within, llm: !values['without-llm'], code: values.code ?? context.verifyCode() }
    const failure = values['dry-run'] ? await tryOut(wish, steps, context) : await whole(wish, steps, context)
    if (values.json) context.print(JSON.stringify({ url, ok: failure === null, steps: steps.steps }, null, 2))
    if (failure !== null) throw new CommandError(failure)
    if (!values['dry-run']) lastVerified(context.stateDirectory()).note(url, new Date())
    if (!values.json && !values['dry-run']) context.print(`${url} took an essay, judged it and forgot it`)
  },
}

type Wish = { url: string; within: number; llm: boolean; code: string | null }

async function tryOut({ url, code }: Wish, steps: VerifySteps, context: CommandContext): Promise<string | null> {
  const failure = await sentenceOf(steps, () => verifyAnswer(url, steps, new AbortController().signal))
  const how = code === null ? (context.givenDatabaseUrl() === null ? null : 'a code made for it') : `the code ${code}`
  if (failure !== null || how === null) return failure ?? WITHOUT_CODE
  context.print(`would sign up a test account with ${how}, submit an essay, and delete the account`)
  return null
}

const WITHOUT_CODE =
  'There is no invite code to sign up with: give --code (truegul invites create makes one), or DATABASE_URL of that server.'

/** Null: every step was as it should be. Whatever happens, what was made is deleted. */
async function whole(wish: Wish, steps: VerifySteps, context: CommandContext): Promise<string | null> {
  const interrupted = new AbortController()
  const stop = () => interrupted.abort()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  const databaseUrl = context.givenDatabaseUrl()
  const database = databaseUrl === null ? null : new pg.Client({ connectionString: databaseUrl })
  database?.on('error', () => {}) // told by the next query
  const kept = keptAccounts(path.join(context.stateDirectory(), 'verify'))
  try {
    if (wish.code === null && database === null) return WITHOUT_CODE
    await database?.connect()
    for (const account of kept.left(wish.url)) await clean(account, kept, steps, EARLIER)
    return await oneEssay(wish, { database, kept, steps, signal: interrupted.signal })
  } finally {
    await database?.end().catch(() => {})
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop)
  }
}

type Means = { database: pg.Client | null; kept: KeptAccounts; steps: VerifySteps; signal: AbortSignal }

async function oneEssay(wish: Wish, { database, kept, steps, signal }: Means): Promise<string | null> {
  const { url, within, llm } = wish
  const unreachable = await sentenceOf(steps, () => verifyAnswer(url, steps, signal))
  if (unreachable !== null) return unreachable
  const account = newTestAccount(url)
  kept.keep(account)
  const inviteCode = wish.code ?? (await makeInvite(database!))
  let isRefused = false
  const onRefused = () => {
    isRefused = true
    kept.forget(account)
  }
  let failure: string | null
  let left: string | null = null
  try {
    const wanted = { account, inviteCode, llm, within, database, onRefused }
    failure = await sentenceOf(steps, () => verifyEssay(wanted, steps, signal))
  } finally {
    // Whatever was thrown: an account that was made goes.
    if (!isRefused) left = await clean(account, kept, steps, 'delete')
    if (wish.code === null) left ??= await withoutInvite(database!, inviteCode)
  }
  if (signal.aborted) return left ?? 'Interrupted; what was made is deleted.'
  return failure ?? left
}

/** Null: the code is gone. */
async function withoutInvite(database: pg.Client, code: string): Promise<string | null> {
  try {
    await removeInvites(database, code)
    return null
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return `The invite code ${code} could not be taken away (${why}); it ends within a day, and the next run takes it away.`
  }
}

/** Milliseconds for a server that is being replaced to come back. */
const CLEAN_WITHIN = 60_000

const clean = (account: TestAccount, kept: KeptAccounts, steps: VerifySteps, name: 'delete' | typeof EARLIER) =>
  sentenceOf(steps, () =>
    steps.run(name, async () => {
      const deletion = await deleteTestAccount(account, CLEAN_WITHIN)
      if (deletion.is === 'there') {
        throw new StepFailure(`${account.email} may still be there (${deletion.why}); the next run deletes it`)
      }
      // One whose sign-up was never answered may come yet: the next run looks again.
      if (deletion.is === 'deleted' || name === EARLIER) kept.forget(account)
      return {
        value: undefined,
        detail: deletion.is === 'deleted' ? `${account.email} is gone` : 'no account is there',
      }
    }),
  )

const EARLIER = 'what an earlier run left'

/** What failed, as a sentence that names the step; null when nothing did. */
async function sentenceOf(steps: VerifySteps, work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error
    return `The step "${steps.steps.at(-1)?.name}" failed: ${error.message}.`
  }
}

const WORDS = { ok: 'ok', failed: 'FAILED', unknown: 'unknown' }

const line = ({ name, outcome, milliseconds, detail }: VerifyStep) =>
  `${WORDS[outcome].padEnd(8)}${name.padEnd(16)}${(milliseconds / 1000).toFixed(2).padStart(7)} s  ${detail}`
