import { createClient, type Session, signUp } from '@truegul/contract'
import { createInvite } from '@truegul/ops/invites/create-invite'
import pg from 'pg'

export type Account = { email: string; password: string }

/** Makes accounts as people get them: by an invite, through the API at `url`. */
export function accountMaker(url: string, databaseUrl: string) {
  const newInvite = async (uses = 1) => {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    try {
      return await createInvite(client, { uses, days: 1, note: 'test' })
    } finally {
      await client.end()
    }
  }
  const newAccount = async (): Promise<Account & { session: Session }> => {
    const account = { email: `${crypto.randomUUID()}@learners.test`, password: 'a good long password' }
    const answer = await createClient({ baseUrl: url })(signUp, {
      ...account,
      inviteCode: await newInvite(),
      consent: { llm: false },
      isAtLeast14: true,
    })
    if (!answer.ok) throw new Error(`could not sign up: ${answer.problem.code}`)
    return { ...account, session: answer.value as Session }
  }
  return { newInvite, newAccount }
}
