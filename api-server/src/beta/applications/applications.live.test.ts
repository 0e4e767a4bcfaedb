import { applyForBeta, confirmApplication, findApplication, withdrawApplication } from '@truegul/contract'
import { type BetaApi, betaApi } from '@truegul/dev/testing/beta/beta-api'
import { application } from '@truegul/dev/testing/beta/make-beta-things'
import { mailTo, tokenIn } from '@truegul/dev/testing/mail/mailbox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forgetExpired } from '../../accounts/forget-expired.ts'

let beta: BetaApi
beforeAll(async () => {
  beta = await betaApi()
})
afterAll(() => beta[Symbol.asyncDispose]())

describe('applying', () => {
  test('counts once the link of the mail was opened, and the link shows how it stands', async () => {
    const wish = application({ email: 'Mina@Applicants.test' })
    expect(await beta.api.call(applyForBeta, wish)).toMatchObject({ status: 204 })
    const mail = await mailTo(beta.smtp, wish.email)
    expect(mail.text).toContain('http://truegul.test/beta/mine#')
    expect(await beta.row('mina@applicants')).toMatchObject({ state: 'unconfirmed', personId: null })
    const token = tokenIn(mail)
    expect(await beta.api.call(findApplication, { token })).toMatchObject({
      value: { state: 'unconfirmed', inviteCode: null },
    })
    expect(await beta.api.call(confirmApplication, { token })).toMatchObject({ value: { state: 'applied' } })
    expect(await beta.api.call(confirmApplication, { token })).toMatchObject({ value: { state: 'applied' } })
    expect(await beta.row('MINA@')).toMatchObject({
      state: 'applied',
      channel: 'reddit',
      firstLanguage: 'vi',
      aim: '5',
    })
  })

  test('again before it is confirmed changes it, afterwards not; each time a mail goes out, so that the answer tells nothing', async () => {
    const wish = application()
    await beta.api.call(applyForBeta, wish)
    await beta.api.call(applyForBeta, { ...wish, email: wish.email.toUpperCase(), aim: '6' })
    await mailTo(beta.smtp, wish.email)
    expect(await beta.row(wish.email)).toMatchObject({ aim: '6' })
    const known = await beta.applicant()
    expect(await beta.api.call(applyForBeta, application({ email: known.email, aim: '3' }))).toMatchObject({
      status: 204,
    })
    const again = await mailTo(beta.smtp, known.email, 2)
    expect(await beta.row(known.email)).toMatchObject({ state: 'applied', aim: '5' })
    expect(await beta.api.call(findApplication, { token: tokenIn(again) })).toMatchObject({
      value: { state: 'applied' },
    })
  })

  test('is refused with a sentence for each thing that a tester has to agree to', async () => {
    const answer = await beta.api.call(
      applyForBeta,
      application({ consentsToMail: false, isAtLeast14: false, devices: [] }) as never,
    )
    expect(answer).toMatchObject({ problem: { status: 400, code: 'invalid-input' } })
    expect(answer.ok ? [] : answer.problem).toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({ field: 'devices', message: 'must name a device that you have' }),
        expect.objectContaining({ field: 'consentsToMail' }),
        expect.objectContaining({ field: 'isAtLeast14', message: 'must be true: a tester is 14 or older' }),
      ]),
    })
  })

  test('by a program that fills the field which nobody sees is answered as usual and kept nowhere', async () => {
    const wish = application({ website: 'https://spam.test' })
    expect(await beta.api.call(applyForBeta, wish)).toMatchObject({ status: 204 })
    expect(await beta.row(wish.email)).toBeUndefined()
  })

  test('withdrawn, nothing names the applicant any more, the links end, and one may apply anew', async () => {
    const one = await beta.applicant()
    await beta.decide([one.id], 'accept', 2)
    await mailTo(beta.smtp, one.email, 2)
    const [{ invite_code: code }] = await beta.api.rows('select invite_code from beta_applications where id = $1', [
      one.id,
    ])
    expect(await beta.api.call(withdrawApplication, { token: one.token })).toMatchObject({ status: 204 })
    expect(await beta.api.call(findApplication, { token: one.token })).toMatchObject({
      problem: { code: 'link-ended' },
    })
    expect(await beta.api.rows('select state, email from beta_applications where id = $1', [one.id])).toEqual([
      { state: 'withdrawn', email: null },
    ])
    expect(await beta.api.rows('select revoked_at is not null as ended from invites where code = $1', [code])).toEqual([
      { ended: true },
    ])
    await beta.api.call(applyForBeta, application({ email: one.email }))
    await mailTo(beta.smtp, one.email, 3)
    expect(await beta.row(one.email)).toMatchObject({ state: 'unconfirmed' })
  })

  test('unconfirmed is forgotten after a week, declined after 90 days', async () => {
    const [idle, declined] = [application(), await beta.applicant()]
    await beta.api.call(applyForBeta, idle)
    await beta.decide([declined.id], 'decline')
    await beta.api.rows(
      `update beta_applications set applied_at = now() - interval '8 days', decided_at = now() - interval '91 days'
      where lower(email) = any($1)`,
      [[idle.email, declined.email]],
    )
    await forgetExpired(beta.database)
    expect([await beta.row(idle.email), await beta.row(declined.email)]).toEqual([undefined, undefined])
  })
})
