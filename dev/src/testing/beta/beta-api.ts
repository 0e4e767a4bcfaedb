import { openDatabase } from '@truegul/api-server/database/database'
import { applyForBeta, confirmApplication, signUp } from '@truegul/contract'
import { decideApplications, listTesters } from '@truegul/contract/console'
import { mailTo, tokenIn } from '../mail/mailbox.ts'
import { startSmtpFake } from '../mail/smtp.ts'
import { testApi } from '../test-api.ts'
import { testOperator } from '../test-operator.ts'
import { application } from './make-beta-things.ts'

export type BetaApi = Awaited<ReturnType<typeof betaApi>>

/** Why the operator of tests decides, as the audit has it. */
export const REASON = 'looks like a tester'

/** An API server that sends mails to a stand-in, an operator of it, and people who apply and are accepted. */
export async function betaApi() {
  const smtp = await startSmtpFake()
  const api = await testApi({
    mail: { smtpUrl: smtp.url, from: 'TrueGul <no-reply@truegul.test>', retryAfter: 200 },
  })
  const operator = await testOperator(api)
  const database = openDatabase({ url: api.settings.databaseUrl, connections: 2, onError: () => {} })

  /** Somebody who applied and opened the link of the first mail. */
  const applicant = async (more: object = {}) => {
    const wish = application(more)
    await api.call(applyForBeta, wish)
    const token = tokenIn(await mailTo(smtp, wish.email))
    await api.call(confirmApplication, { token })
    const [{ id }] = await api.rows('select id from beta_applications where lower(email) = lower($1)', [wish.email])
    return { email: wish.email, token, id: id as string }
  }
  const decide = (ids: string[], decision: 'accept' | 'waitlist' | 'decline', wave?: number) =>
    operator.call(decideApplications, {
      ...{ applicationIds: ids, decision, reason: REASON },
      ...(wave ? { wave } : {}),
    })
  /** Somebody who was accepted into the second wave and signed up. */
  const tester = async (more: object = {}) => {
    const one = await applicant(more)
    await decide([one.id], 'accept', 2)
    const { text } = await mailTo(smtp, one.email, 2)
    const inviteCode = /TG(-[0-9A-Z]{4}){3}/.exec(text)![0]
    const account = { email: one.email, password: 'four words that differ' }
    const answer = await api.call(signUp, { ...account, inviteCode, consent: { llm: false }, isAtLeast14: true })
    if (!answer.ok) throw new Error(answer.problem.code)
    const call = api.callAs({ authorization: `Bearer ${answer.value.accessToken}` })
    return { ...one, userId: answer.value.user.id, call }
  }
  /** As the table of the console has them. */
  const row = async (email: string) => {
    const answer = await operator.call(listTesters, { search: email })
    if (!answer.ok) throw new Error(answer.problem.code)
    return answer.value.items[0]
  }
  return {
    ...{ smtp, api, operator, database, applicant, decide, tester, row },
    async [Symbol.asyncDispose]() {
      await database.close()
      await api[Symbol.asyncDispose]()
      await smtp[Symbol.asyncDispose]()
    },
  }
}
