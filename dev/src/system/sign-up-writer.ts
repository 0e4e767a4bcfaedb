import { randomUUID } from 'node:crypto'
import { createClient, getSubmission, signUp, submitEssay } from '@truegul/contract'
import { eventually } from '../testing/eventually.ts'
import { loadEssay } from './load-essay.ts'

export type Writer = {
  /** Has an essay accepted and gives its id. */
  submit(number: number): Promise<string>
  /** How an essay ended, once it did. */
  outcome(id: string): Promise<{ status: string; total: number | null }>
}

/** Somebody with an account, who writes essays through the API as the app does. */
export async function signUpWriter(baseUrl: string, inviteCode: string): Promise<Writer> {
  const email = `${randomUUID()}@truegul.example`
  const account = { email, password: randomUUID(), inviteCode, consent: { llm: false }, isAtLeast14: true }
  const signedUp = await createClient({ baseUrl })(signUp, account)
  if (!signedUp.ok) throw new Error(`could not sign up: ${signedUp.problem.code}`)
  const headers = { authorization: `Bearer ${signedUp.value.accessToken}` }
  const call = createClient({ baseUrl, headers: () => headers })
  return {
    async submit(number) {
      const id = randomUUID()
      const sent = await call(submitEssay, { id, promptId: 'reading-habit', text: loadEssay(number) })
      if (!sent.ok) throw new Error(`the essay was not accepted: ${sent.problem.code}`)
      return id
    },
    async outcome(id) {
      const look = async () => {
        const got = await call(getSubmission, { id, waitSeconds: 2 })
        if (!got.ok) throw new Error(`the essay could not be read: ${got.problem.code}`)
        return { status: got.value.submission.status, total: got.value.result?.total ?? null }
      }
      return eventually(look, ({ status }) => status === 'completed' || status === 'failed', 60_000)
    },
  }
}
