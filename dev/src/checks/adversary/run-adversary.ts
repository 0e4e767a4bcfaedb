import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { randomFrom } from '../../load/chaos/random-from.ts'
import { startSystem } from '../../system/start-system.ts'
import { type Attack, type Found, openAttack } from './attack.ts'
import { crossAccounts } from './cross-accounts.ts'
import { makeShot } from './make-shot.ts'
import { type Account, INVITE, openFullAccount } from './open-account.ts'
import { runRaces } from './run-races.ts'
import type { Shot } from './shot.ts'

export type AdversaryOptions = {
  /** At least as many are sent: what has begun is ended. */
  requests: number
  /** The same number sends the same requests, as far as the answers are the same. */
  seed: number
  print?: (line: string) => void
}

export type AdversaryReport = {
  sent: number
  found: readonly Found[]
  /** Operation -> status -> answers; 0 is no answer. */
  statuses: ReadonlyMap<string, ReadonlyMap<number, number>>
}

const AT_ONCE = 12
/** Rounds of random requests after which races and crossings come again. */
const AGAIN = 60

/** Starts the servers and does its worst: random requests, calls that meet each other, two accounts on each other's things. */
export async function runAdversary({ requests, seed, print = () => {} }: AdversaryOptions): Promise<AdversaryReport> {
  const secret = randomBytes(33).toString('base64url')
  const shared = { CALLBACK_SECRET: secret, LOG_LEVEL: 'silent' }
  const system = await startSystem({
    backend: 'embedded',
    apiEnv: { ...shared, TRUSTED_PROXIES: '1', DAILY_LIMIT: '60' },
    mlEnv: { ...shared, SCORER_MS: '300' },
  })
  const database = new pg.Pool({ connectionString: system.postgres.databaseUrl, max: 2 })
  const attack = openAttack({ url: system.api.url, internalUrl: system.internalUrl, secret })
  try {
    await database.query('insert into invites (code, max_uses) values ($1, 1000000)', [INVITE])
    const random = randomFrom(seed)
    let accounts = await twoAccounts(attack, random)
    for (let round = 0; attack.sent < requests; round++) {
      if (round % AGAIN === 0) {
        await runRaces(attack, random)
        accounts = await twoAccounts(attack, random)
        const [mina, tom] = accounts
        await crossAccounts(attack, mina, tom, random)
        await crossAccounts(attack, tom, mina, random)
        print(`${attack.sent} requests, ${attack.found.length} faults`)
      }
      const tasks = await tasksOf(database, accounts)
      const shots = Array.from({ length: AT_ONCE }, (_, index) =>
        makeShot(accounts[index % 2 === 0 ? 0 : 1], tasks, attack.target, random),
      )
      const answers = await Promise.all(shots.map(attack.send))
      // A learner who deleted the account or logged out by chance would only meet 401 from here on.
      const isOut = answers.some((answer, index) => answer?.status === 401 && isOfSignedIn(shots[index]))
      if (isOut) accounts = await twoAccounts(attack, random)
    }
    return { sent: attack.sent, found: attack.found, statuses: attack.statuses }
  } finally {
    attack.close()
    await database.end()
    await system.stop()
  }
}

/** Sent by a learner who was signed in, to where that is what it takes. */
function isOfSignedIn(shot: Shot | undefined): boolean {
  return shot?.expected === 'taken' && shot.operation?.caller === 'learner'
}

async function twoAccounts(attack: Attack, random: () => number): Promise<[Account, Account]> {
  const accounts: [Account, Account] = [
    await openFullAccount(attack, 'mina', random),
    await openFullAccount(attack, 'tom', random),
  ]
  // The scorer's stand-in needs no longer for the first results.
  await sleep(200)
  return accounts
}

async function tasksOf(database: pg.Pool, accounts: readonly Account[]): Promise<string[]> {
  const ids = accounts.flatMap(({ submissions }) => submissions)
  const { rows } = await database.query<{ id: string }>(
    'select id from tasks where submission_id = any($1) order by id',
    [ids],
  )
  return rows.map(({ id }) => id)
}
