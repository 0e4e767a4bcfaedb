import { createInvite } from '@truegul/ops/invites/create-invite'
import pg from 'pg'
import { readJson, writeJson } from './postgres/keep-json.ts'

export type Demo = { email: string; password: string; inviteCode: string }

const INVITE = { uses: 1000, days: null, note: 'made by npm start' }

/**
 * An account to log in with and an invite code that is open, the same at each start while they last. The account is made
 * through the API's own sign-up, so it is an account like any other.
 */
export async function keepDemo(options: {
  file: string
  databaseUrl: string
  apiUrl: string
  newPassword: () => string
}): Promise<Demo> {
  const { file, databaseUrl, apiUrl, newPassword } = options
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const kept = readJson<Demo>(file)
    const isOpen = kept !== null && (await isInviteOpen(client, kept.inviteCode))
    const demo = {
      email: kept?.email ?? 'demo@truegul.example',
      password: kept?.password ?? newPassword(),
      inviteCode: isOpen ? kept.inviteCode : await createInvite(client, INVITE),
    }
    writeJson(file, demo)
    if (await hasAccount(client, demo.email)) return demo
    const { makeAccount } = await import('./make-account.ts') // with all of the contract, for a first start only
    await makeAccount(apiUrl, demo)
    return demo
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
