import type { DemoLogin } from '@truegul/contract'
import { createInvite } from '@truegul/ops/invites/create-invite'
import pg from 'pg'
import { readJson, writeJson } from '../postgres/keep-json.ts'

const INVITE = { uses: 1000, days: null, note: 'made by npm start' }

/** What to log in with, and an invite code that is open: the same at each start while they last. `keepAccount` makes the account. */
export async function keepDemo(file: string, databaseUrl: string, newPassword: () => string): Promise<DemoLogin> {
  return connected(databaseUrl, async (client) => {
    const kept = readJson<DemoLogin>(file)
    const isOpen = kept !== null && (await isInviteOpen(client, kept.inviteCode))
    const demo = {
      email: kept?.email ?? 'demo@truegul.example',
      password: kept?.password ?? newPassword(),
      inviteCode: isOpen ? kept.inviteCode : await createInvite(client, INVITE),
    }
    writeJson(file, demo)
    return demo
  })
}

/** The account is made through the API's own sign-up, so it is an account like any other. */
export async function keepAccount(demo: DemoLogin, databaseUrl: string, apiUrl: string): Promise<void> {
  if (await connected(databaseUrl, (client) => hasAccount(client, demo.email))) return
  const { makeAccount } = await import('./make-account.ts') // with all of the contract, for a first start only
  await makeAccount(apiUrl, demo)
}

async function connected<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function isInviteOpen(client: pg.Client, code: string): Promise<boolean> {
  const open = await client.query(
    `select from invites
     where code = $1 and used < max_uses and revoked_at is null and (expires_at is null or expires_at > now())`,
    [code],
  )
  return open.rowCount === 1
}

async function hasAccount(client: pg.Client, email: string): Promise<boolean> {
  const found = await client.query('select from users where lower(email) = lower($1)', [email])
  return found.rowCount === 1
}
