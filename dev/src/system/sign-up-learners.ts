import { createClient, signUp } from '@truegul/contract'
import pg from 'pg'

export type Learner = { accessToken: string }

/** Makes accounts with one invite code, through the API as anybody would. */
export async function signUpLearners(
  apiUrl: string,
  databaseUrl: string,
  count: number,
  consent = { llm: false },
): Promise<Learner[]> {
  const inviteCode = 'TG-LOAD-TEST'
  const database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
  await database.query(
    `insert into invites (code, max_uses, expires_at) values ($1, $2, now() + interval '1 day')
     on conflict (code) do update set max_uses = invites.max_uses + excluded.max_uses`,
    [inviteCode, count],
  )
  await database.end()
  const call = createClient({ baseUrl: apiUrl })
  const one = async (): Promise<Learner> => {
    const email = `${crypto.randomUUID()}@truegul.example`
    const answer = await call(signUp, { email, password: crypto.randomUUID(), inviteCode, consent, isAtLeast14: true })
    if (!answer.ok) throw new Error(`could not sign up: ${answer.problem.code}`)
    return { accessToken: answer.value.accessToken! }
  }
  // A password takes a tenth of a second of processor: many at once are answered "later" on a busy machine.
  const learners: Learner[] = []
  while (learners.length < count) {
    const some = Math.min(4, count - learners.length)
    learners.push(...(await Promise.all(Array.from({ length: some }, one))))
  }
  return learners
}
