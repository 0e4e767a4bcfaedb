import { type Application, deleteMe, findApplication, type Input, signUp, submitEssay } from '@truegul/contract'
import { getFunnel, listTesters, listWaves, saveWave } from '@truegul/contract/console'
import { type BetaApi, betaApi, REASON } from '@truegul/dev/testing/beta/beta-api'
import { mailsTo, mailTo, tokenIn } from '@truegul/dev/testing/mail/mailbox'
import { submission } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { remindTesters } from '../remind-testers.ts'

let beta: BetaApi
beforeAll(async () => {
  beta = await betaApi()
})
afterAll(() => beta[Symbol.asyncDispose]())

describe('deciding', () => {
  test('an accepted applicant gets a code of their own and the link of their store, and signs up with it once', async () => {
    const [wave] = await listed()
    await beta.operator.call(saveWave, {
      ...wave!,
      androidLink: 'https://play.google.com/apps/testing/x',
      reason: REASON,
    })
    const one = await beta.applicant({ language: 'ko' })
    expect(await beta.decide([one.id], 'accept', 2)).toMatchObject({ value: { changed: 1, unchanged: 0 } })
    const mail = await mailTo(beta.smtp, one.email, 2)
    expect(mail.text).toMatch(
      /초대 코드: TG(-[0-9A-Z]{4}){3}\n사용 기한: \d{4}-\d\d-\d\d\n안드로이드 \(Google Play\): https:\/\/play/,
    )
    const found = await beta.api.call(findApplication, { token: tokenIn(mail) })
    const { inviteCode } = (found as { value: Application }).value
    expect(mail.text).toContain(inviteCode)
    const wish = {
      password: 'four words that differ',
      inviteCode: inviteCode!,
      consent: { llm: false },
      isAtLeast14: true,
    }
    expect(await beta.api.call(signUp, { ...wish, email: one.email })).toMatchObject({ status: 201 })
    expect(await beta.api.call(signUp, { ...wish, email: `x${one.email}` })).toMatchObject({
      problem: { code: 'invite-used' },
    })
    expect(await beta.api.call(findApplication, { token: one.token })).toMatchObject({
      value: { inviteCode: null, wave: 2 },
    })
    expect(await beta.row(one.email)).toMatchObject({
      state: 'accepted',
      wave: 2,
      personId: expect.any(String),
      essays: 0,
    })
  })

  test('twice changes nothing, who is accepted stays so, and one unknown applicant undoes all of it', async () => {
    const one = await beta.applicant()
    await beta.decide([one.id], 'waitlist')
    await mailTo(beta.smtp, one.email, 2)
    expect(await beta.decide([one.id], 'waitlist')).toMatchObject({ value: { changed: 0, unchanged: 1 } })
    await beta.decide([one.id], 'accept', 2)
    expect(await beta.decide([one.id], 'decline')).toMatchObject({ value: { changed: 0, unchanged: 1 } })
    const other = await beta.applicant()
    expect(await beta.decide([other.id, crypto.randomUUID()], 'decline')).toMatchObject({
      problem: { code: 'not-found' },
    })
    expect(await beta.row(other.email)).toMatchObject({ state: 'applied' })
    expect(mailsTo(beta.smtp, one.email).map(({ subject }) => subject)).toContain(
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
    await beta.operator.call(saveWave, { ...wave, reason: REASON })
    const people = await Promise.all([beta.applicant(), beta.applicant(), beta.applicant()])
    const answers = await Promise.all(people.map(({ id }) => beta.decide([id], 'accept', 9)))
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true, true])
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'wave-full' } })
    expect(await beta.operator.call(saveWave, { ...wave, places: 1, reason: REASON })).toMatchObject({
      problem: { code: 'wave-full' },
    })
    expect(
      await beta.operator.call(saveWave, { ...wave, endsOn: '2026-11-01', startsOn: '2026-12-01', reason: REASON }),
    ).toMatchObject({
      problem: { code: 'invalid-input', errors: [{ field: 'endsOn', message: 'must not be before the start' }] },
    })
  })

  test('leaves its line in the audit with what was decided and why', async () => {
    const one = await beta.applicant()
    await beta.decide([one.id], 'decline')
    const lines = await beta.api.rows(
      `select reason from operator_audit where action = 'decide-applications' order by id desc limit 1`,
    )
    expect(lines).toEqual([{ reason: `decline 1: ${REASON}` }])
  })
})

async function listed() {
  const answer = await beta.operator.call(listWaves, {})
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value.items
    .filter(({ number }) => number === 2)
    .map(({ accepted: _a, surveySentAt: _s, ...wave }) => wave)
}

describe('the way of testers', () => {
  test('is counted by wave and channel: applied, accepted, invited, signed up, first essay, active', async () => {
    const one = await beta.tester({ channel: 'discord' })
    await beta.applicant({ channel: 'discord' })
    await one.call(submitEssay, submission())
    const answer = await beta.operator.call(getFunnel, {})
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
    const list = await beta.operator.call(listTesters, { channel: 'discord', stage: 'first-essay' })
    expect(list).toMatchObject({ value: { total: 1, items: [{ email: one.email, essays: 1 }] } })
    expect(answer).toMatchObject({ value: { takingPartNeeded: 5 } })
  })

  test('has the rows behind each of its numbers, of no wave and of no channel, too', async () => {
    await beta.api.learner()
    const answer = await beta.operator.call(getFunnel, {})
    const rows = answer.ok ? answer.value.rows.filter(({ withdrawn }) => withdrawn === 0) : []
    expect(rows.map(({ wave, channel }) => [wave === null, channel === null])).toContainEqual([true, true])
    for (const { wave, channel, counts } of rows) {
      for (const [stage, total] of Object.entries(counts)) {
        const wish = { wave: wave ?? 'none', channel: channel ?? 'none', stage } as Input<typeof listTesters>
        expect(await beta.operator.call(listTesters, wish)).toMatchObject({ value: { total } })
      }
    }
  })

  test('shows who signed up with a code given by hand, without what nobody asked them', async () => {
    const learner = await beta.api.learner()
    expect(await beta.row(learner.email)).toMatchObject({
      applicationId: null,
      channel: null,
      firstLanguage: null,
      personId: learner.id,
    })
  })

  test('is reminded once: who has not signed up after three days, and who has not written', async () => {
    const [idle, silent] = [await beta.applicant(), await beta.tester()]
    await beta.decide([idle.id], 'accept', 2)
    await mailTo(beta.smtp, idle.email, 2)
    await remindTesters(beta.database)
    await beta.api.rows(`update beta_applications set invited_at = now() - interval '4 days' where id = $1`, [idle.id])
    await beta.api.rows(`update users set created_at = now() - interval '4 days' where id = $1`, [silent.userId])
    await Promise.all([remindTesters(beta.database), remindTesters(beta.database)])
    expect((await mailTo(beta.smtp, idle.email, 3)).subject).toBe('Your place in the TrueGul beta is waiting')
    // The second mail is the invite, the third asks for the address of the account.
    expect((await mailTo(beta.smtp, silent.email, 4)).subject).toBe('Ready for your first TOPIK essay?')
    await remindTesters(beta.database)
    expect(await beta.row(idle.email)).toMatchObject({ reminders: 1 })
    expect(
      await beta.api.rows(
        `select count(*)::int as n from mails where kind like 'beta-remind%' and application_id = any($1)`,
        [[idle.id, silent.id]],
      ),
    ).toEqual([{ n: 2 }])
  })

  test('a tester who deletes the account is forgotten as an applicant, too', async () => {
    const one = await beta.tester()
    await beta.api.rows('update sessions set password_given_at = now() where user_id = $1', [one.userId])
    expect(await one.call(deleteMe, {})).toMatchObject({ status: 204 })
    expect(await beta.row(one.email)).toBeUndefined()
    expect(await beta.api.rows('select email from beta_applications where id = $1', [one.id])).toEqual([
      { email: null },
    ])
  })

  test('pages hold every row once, whatever they are sorted by', async () => {
    const all = await beta.operator.call(listTesters, { rows: 200, sort: 'email', order: 'ascending' })
    const total = all.ok ? all.value.total : 0
    const seen: string[] = []
    for (let page = 1; (page - 1) * 5 < total; page++) {
      const answer = await beta.operator.call(listTesters, { page, rows: 5, sort: 'essays' })
      if (answer.ok) seen.push(...answer.value.items.map(({ email }) => email))
    }
    expect(seen).toHaveLength(total)
    expect(new Set(seen).size).toBe(total)
  })
})
