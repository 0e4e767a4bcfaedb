import { createClient, type DemoLogin, signUp } from '@truegul/contract'

/** Signs the demo learner up, as the app would. */
export async function makeAccount(apiUrl: string, { email, password, inviteCode }: DemoLogin): Promise<void> {
  const call = createClient({ baseUrl: apiUrl })
  const answer = await call(signUp, {
    email,
    password,
    inviteCode,
    language: 'en',
    consent: { llm: true },
    isAtLeast14: true,
  })
  if (!answer.ok)
    throw new Error(`The demo account could not be made: ${answer.problem.detail} (${answer.problem.code})`)
}
