import { openDatabase } from '@truegul/api-server/database/database'
import {
  type Application,
  applyForBeta,
  confirmApplication,
  deleteMe,
  findApplication,
  signUp,
  submitEssay,
  withdrawApplication,
} from '@truegul/contract'
import { decideApplications, getFunnel, listTesters, listWaves, saveWave } from '@truegul/contract/console'
import { application } from '@truegul/dev/testing/beta/make-beta-things'
import { mailsTo, mailTo, tokenIn } from '@truegul/dev/testing/mail/mailbox'
import { type SmtpFake, startSmtpFake } from '@truegul/dev/testing/mail/smtp'
import { submission, type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { type TestOperator, testOperator } from '@truegul/dev/testing/test-operator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forgetExpired } from '../accounts/forget-expired.ts'
import type { Database } from '../database/database.ts'
import { remindTesters } from './remind-testers.ts'

let smtp: SmtpFake
let api: TestApi
let operator: TestOperator
let database: Database
beforeAll(async () => {
  smtp = await startSmtpFake()
  api = await testApi({ mail: { smtpUrl: smtp.url, from: 'TrueGul <no-reply@truegul.test>', retryAfter: 200 } })
  operator = await testOperator(api)
  database = openDatabase({ url: api.settings.databaseUrl, connections: 2, onError: () => {} })
})
afterAll(async () => {
  await database.close()
  await api[Symbol.asyncDispose]()
  await smtp[Symbol.asyncDispose]()
})

const reason = 'looks like a tester'
const idOf = async (email: string): Promise<string> =>
  (await api.rows('select id from beta_applications where lower(email) = lower($1)', [email]))[0].id

/** Somebody who applied and opened the link of the first mail. */
async function applicant(more: object = {}) {
  const wish = application(more)
  await api.call(applyForBeta, wish)
  const token = tokenIn(await mailTo(smtp, wish.email))
  await api.call(confirmApplication, { token })
  return { email: wish.email, token, id: await idOf(wish.email) }
}

const decide = (ids: string[], decision: 'accept' | 'waitlist' | 'decline', wave?: number) =>
  operator.call(decideApplications, { applicationIds: ids, decision, reason, ...(wave ? { wave } : {}) })

async function tester(more: object = {}) {
  const one = await applicant(more)
  await decide([one.id], 'accept', 2)
  const { text } = await mailTo(smtp, one.email, 2)
  const inviteCode = /TG(-[0-9A-Z]{4}){3}/.exec(text)![0]
  const answer = await api.call(signUp, {
    ...{ email: one.email, password: 'four words that differ', inviteCode, consent: { llm: false }, isAtLeast14: true },
  })
  if (!answer.ok) throw new Error(answer.problem.code)
  return {
    ...one,
    userId: answer.value.user.id,
    call: api.callAs({ authorization: `Bearer ${answer.value.accessToken}` }),
  }
}

const row = async (email: string) => {
  const answer = await operator.call(listTesters, { search: email })
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value.items[0]
}

describe('applying', () => {
  test('counts once the link of the mail was opened, and the link shows how it stands', async () => {
    const wish = application({ email: 'Mina@Applicants.test' })
    expect(await api.call(applyForBeta, wish)).toMatchObject({ status: 204 })
    const mail = await mailTo(smtp, wish.email)
    expect(mail.text).toContain('http://truegul.test/beta/mine#')
    expect(await row('mina@applicants')).toMatchObject({ state: 'unconfirmed', personId: null })
    const token = tokenIn(mail)
    expect(await api.call(findApplication, { token })).toMatchObject({
      value: { state: 'unconfirmed', inviteCode: null },
    })
    expect(await api.call(confirmApplication, { token })).toMatchObject({ value: { state: 'applied' } })
    expect(await api.call(confirmApplication, { token })).toMatchObject({ value: { state: 'applied' } })
    expect(await row('MINA@')).toMatchObject({ state: 'applied', channel: 'reddit', firstLanguage: 'vi', aim: '5' })
  })

  test('again before it is confirmed changes it, afterwards not; each time a mail goes out, so that the answer tells nothing', async () => {
    const wish = application()
    await api.call(applyForBeta, wish)
    await api.call(applyForBeta, { ...wish, email: wish.email.toUpperCase(), aim: '6' })
    await mailTo(smtp, wish.email)
    expect(await row(wish.email)).toMatchObject({ aim: '6' })
    const known = await applicant()
    expect(await api.call(applyForBeta, application({ email: known.email, aim: '3' }))).toMatchObject({ status: 204 })
    const again = await mailTo(smtp, known.email, 2)
    expect(await row(known.email)).toMatchObject({ state: 'applied', aim: '5' })
    expect(await api.call(findApplication, { token: tokenIn(again) })).toMatchObject({ value: { state: 'applied' } })
  })

  test('is refused with a sentence for each thing that a tester has to agree to', async () => {
    const answer = await api.call(
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
    expect(await api.call(applyForBeta, wish)).toMatchObject({ status: 204 })
    expect(await row(wish.email)).toBeUndefined()
  })

  test('withdrawn, nothing names the applicant any more, the links end, and one may apply anew', async () => {
    const one = await applicant()
    await decide([one.id], 'accept', 2)
    await mailTo(smtp, one.email, 2)
    const [{ invite_code: code }] = await api.rows('select invite_code from beta_applications where id = $1', [one.id])
    expect(await api.call(withdrawApplication, { token: one.token })).toMatchObject({ status: 204 })
    expect(await api.call(findApplication, { token: one.token })).toMatchObject({ problem: { code: 'link-ended' } })
    expect(await api.rows('select state, email from beta_applications where id = $1', [one.id])).toEqual([
      { state: 'withdrawn', email: null },
    ])
    expect(await api.rows('select revoked_at is not null as ended from invites where code = $1', [code])).toEqual([
      { ended: true },
    ])
    await api.call(applyForBeta, application({ email: one.email }))
    await mailTo(smtp, one.email, 3)
    expect(await row(one.email)).toMatchObject({ state: 'unconfirmed' })
  })

  test('unconfirmed is forgotten after a week, declined after 90 days', async () => {
    const [idle, declined] = [application(), await applicant()]
    await api.call(applyForBeta, idle)
    await decide([declined.id], 'decline')
    await api.rows(
      `update beta_applications set applied_at = now() - interval '8 days', decided_at = now() - interval '91 days'
      where lower(email) = any($1)`,
      [[idle.email, declined.email]],
    )
    await forgetExpired(database)
    expect([await row(idle.email), await row(declined.email)]).toEqual([undefined, undefined])
  })
})

describe('deciding', () => {
  test('an accepted applicant gets a code of their own and the link of their store, and signs up with it once', async () => {
    const [wave] = await listed()
    await operator.call(saveWave, { ...wave!, androidLink: 'https://play.google.com/apps/testing/x', reason })
    const one = await applicant({ language: 'ko' })
    expect(await decide([one.id], 'accept', 2)).toMatchObject({ value: { changed: 1, unchanged: 0 } })
    const mail = await mailTo(smtp, one.email, 2)
    expect(mail.text).toMatch(
      /초대 코드: TG(-[0-9A-Z]{4}){3}\n사용 기한: \d{4}-\d\d-\d\d\n안드로이드 \(Google Play\): https:\/\/play/,
    )
    const found = await api.call(findApplication, { token: tokenIn(mail) })
    const { inviteCode } = (found as { value: Application }).value
    expect(mail.text).toContain(inviteCode)
    const wish = {
      password: 'four words that differ',
      inviteCode: inviteCode!,
      consent: { llm: false },
      isAtLeast14: true,
    }
    expect(await api.call(signUp, { ...wish, email: one.email })).toMatchObject({ status: 201 })
    expect(await api.call(signUp, { ...wish, email: `x${one.email}` })).toMatchObject({
      problem: { code: 'invite-used' },
    })
    expect(await api.call(findApplication, { token: one.token })).toMatchObject({
      value: { inviteCode: null, wave: 2 },
    })
    expect(await row(one.email)).toMatchObject({ state: 'accepted', wave: 2, personId: expect.any(String), essays: 0 })
  })

  test('twice changes nothing, who is accepted stays so, and one unknown applicant undoes all of it', async () => {
    const one = await applicant()
    await decide([one.id], 'waitlist')
    await mailTo(smtp, one.email, 2)
    expect(await decide([one.id], 'waitlist')).toMatchObject({ value: { changed: 0, unchanged: 1 } })
    await decide([one.id], 'accept', 2)
    expect(await decide([one.id], 'decline')).toMatchObject({ value: { changed: 0, unchanged: 1 } })
    const other = await applicant()
    expect(await decide([other.id, crypto.randomUUID()], 'decline')).toMatchObject({ problem: { code: 'not-found' } })
    expect(await row(other.email)).toMatchObject({ state: 'applied' })
    expect(mailsTo(smtp, one.email).map(({ subject }) => subject)).toContain(
      'You are on the waiting list of the TrueGul beta',
    )
  })

  test('two operators at once never give more places than a wave has', async () => {
    const wave = {
      number: 9,
      purpose: 'small',
      minimum: 1,
      places: 2,
      startsOn: null,
      endsOn: null,
      iosLink: null,
      androidLink: null,
    }
    await operator.call(saveWave, { ...wave, reason })
    const people = await Promise.all([applicant(), applicant(), applicant()])
    const answers = await Promise.all(people.map(({ id }) => decide([id], 'accept', 9)))
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true, true])
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'wave-full' } })
    expect(await operator.call(saveWave, { ...wave, places: 1, reason })).toMatchObject({
      problem: { code: 'wave-full' },
    })
    expect(
      await operator.call(saveWave, { ...wave, endsOn: '2026-11-01', startsOn: '2026-12-01', reason }),
    ).toMatchObject({
      problem: { code: 'invalid-input', errors: [{ field: 'endsOn', message: 'must not be before the start' }] },
    })
  })

  test('leaves its line in the audit with what was decided and why', async () => {
    const one = await applicant()
    await decide([one.id], 'decline')
    const lines = await api.rows(
      `select reason from operator_audit where action = 'decide-applications' order by id desc limit 1`,
    )
    expect(lines).toEqual([{ reason: `decline 1: ${reason}` }])
  })
})

async function listed() {
  const answer = await operator.call(listWaves, {})
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value.items
    .filter(({ number }) => number === 2)
    .map(({ accepted: _a, surveySentAt: _s, ...wave }) => wave)
}

describe('the way of testers', () => {
  test('is counted by wave and channel: applied, accepted, invited, signed up, first essay, active', async () => {
    const one = await tester({ channel: 'discord' })
    await applicant({ channel: 'discord' })
    await one.call(submitEssay, submission())
    const answer = await operator.call(getFunnel, {})
    const rows = answer.ok ? answer.value.rows.filter(({ channel }) => channel === 'discord') : []
    expect(rows).toEqual([
      expect.objectContaining({
        wave: null,
        counts: expect.objectContaining({ applied: 1, accepted: 0, 'signed-up': 0 }),
      }),
      {
        ...{ wave: 2, channel: 'discord', withdrawn: 0 },
        counts: {
          applied: 1,
          accepted: 1,
          invited: 1,
          'signed-up': 1,
          'first-essay': 1,
          active: 1,
          'gave-feedback': 0,
        },
      },
    ])
    const list = await operator.call(listTesters, { channel: 'discord', stage: 'first-essay' })
    expect(list).toMatchObject({ value: { total: 1, items: [{ email: one.email, essays: 1 }] } })
    expect(answer).toMatchObject({ value: { takingPartNeeded: 5 } })
  })

  test('shows who signed up with a code given by hand, without what nobody asked them', async () => {
    const learner = await api.learner()
    expect(await row(learner.email)).toMatchObject({
      applicationId: null,
      channel: null,
      firstLanguage: null,
      personId: learner.id,
    })
  })

  test('is reminded once: who has not signed up after three days, and who has not written', async () => {
    const [idle, silent] = [await applicant(), await tester()]
    await decide([idle.id], 'accept', 2)
    await mailTo(smtp, idle.email, 2)
    await remindTesters(database)
    await api.rows(`update beta_applications set invited_at = now() - interval '4 days' where id = $1`, [idle.id])
    await api.rows(`update users set created_at = now() - interval '4 days' where id = $1`, [silent.userId])
    await Promise.all([remindTesters(database), remindTesters(database)])
    expect((await mailTo(smtp, idle.email, 3)).subject).toBe('Your place in the TrueGul beta is waiting')
    // The second mail is the invite, the third asks for the address of the account.
    expect((await mailTo(smtp, silent.email, 4)).subject).toBe('Ready for your first TOPIK essay?')
    await remindTesters(database)
    expect(await row(idle.email)).toMatchObject({ reminders: 1 })
    expect(
      await api.rows(
        `select count(*)::int as n from mails where kind like 'beta-remind%' and application_id = any($1)`,
        [[idle.id, silent.id]],
      ),
    ).toEqual([{ n: 2 }])
  })

  test('a tester who deletes the account is forgotten as an applicant, too', async () => {
    const one = await tester()
    await api.rows('update sessions set password_given_at = now() where user_id = $1', [one.userId])
    expect(await one.call(deleteMe, {})).toMatchObject({ status: 204 })
    expect(await row(one.email)).toBeUndefined()
    expect(await api.rows('select email from beta_applications where id = $1', [one.id])).toEqual([{ email: null }])
  })

  test('pages hold every row once, whatever they are sorted by', async () => {
    const all = await operator.call(listTesters, { rows: 200, sort: 'email', order: 'ascending' })
    const total = all.ok ? all.value.total : 0
    const seen: string[] = []
    for (let page = 1; (page - 1) * 5 < total; page++) {
      const answer = await operator.call(listTesters, { page, rows: 5, sort: 'essays' })
      if (answer.ok) seen.push(...answer.value.items.map(({ email }) => email))
    }
    expect(seen).toHaveLength(total)
    expect(new Set(seen).size).toBe(total)
  })
})
