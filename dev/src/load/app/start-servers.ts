import { createClient, signUp } from '@truegul/contract'
import { createInvite } from '@truegul/ops/invites/create-invite'
import pg from 'pg'
import type { BrowserContext } from 'playwright-core'
import { startSystem } from '../../system/start-system.ts'

/** The API server with the app, and `accounts` log-ins for browsers. No essay is judged. */
export async function startServers(webAppDir: string, accounts: number) {
  const system = await startSystem({ backend: 'embedded', apiEnv: { WEB_APP_DIR: webAppDir } })
  const client = new pg.Client({ connectionString: system.postgres.databaseUrl })
  await client.connect()
  const inviteCode = await createInvite(client, { uses: accounts, days: 1, note: 'bench' })
  await client.end()
  return {
    url: system.api.url,
    /** Gives a browser the session of a new learner. */
    async logIn(context: BrowserContext): Promise<void> {
      const account = { email: `${crypto.randomUUID()}@truegul.example`, password: crypto.randomUUID() }
      const made = await createClient({ baseUrl: system.api.url })(signUp, {
        ...account,
        inviteCode,
        consent: { llm: false },
        isAtLeast14: true,
      })
      if (!made.ok) throw new Error(`could not sign up: ${made.problem.code}`)
      const answer = await context.request.post('/api/v1/auth/login', {
        data: account,
        headers: { 'x-truegul-client': 'web' },
      })
      if (!answer.ok()) throw new Error(`could not log in: ${answer.status()}`)
    },
    [Symbol.asyncDispose]: () => system.stop(),
  }
}
