import { getMe, requestConfirmation, requestReset, signUp, updateMe } from '@truegul/contract'
import { mailsTo, mailTo, tokenIn } from '@truegul/dev/testing/mail/mailbox'
import { type SmtpFake, startSmtpFake } from '@truegul/dev/testing/mail/smtp'
import { eventually, type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const FROM = 'TrueGul <no-reply@truegul.test>'
const mailOver = (smtp: Pick<SmtpFake, 'url'>, retryAfter = 50) => ({ smtpUrl: smtp.url, from: FROM, retryAfter })

let smtp: SmtpFake
let api: TestApi
beforeAll(async () => {
  smtp = await startSmtpFake()
  api = await testApi({ mail: mailOver(smtp) })
})
afterAll(async () => {
  await api[Symbol.asyncDispose]()
  await smtp.close()
})

/** The mails of an account as the database has them, oldest first. */
const rowsOf = (id: string, { rows }: Pick<TestApi, 'rows'> = api) =>
  rows('select kind, state, attempts, reply, address from mails where user_id = $1 order by created_at', [id])

describe('a mail', () => {
  test('says what it has to in plain text and HTML, in the language of the learner, once, and its row forgets the address', async () => {
    const learner = await api.learner()
    const first = await mailTo(smtp, learner.email)
    expect(first.subject).toBe('Confirm your address for TrueGul')
    expect(first.headers).toMatchObject({
      from: FROM,
      'auto-submitted': 'auto-generated',
      'content-language': 'en',
      'message-id': expect.stringMatching(/^<[0-9a-f-]{36}@truegul\.test>$/),
    })
    const link = `http://truegul.test/confirm#${tokenIn(first)}`
    expect(first.text).toContain(link)
    expect(first.html).toContain(`<a href="${link}"`)
    expect(first.html).toContain('<html lang="en">')
    await learner.call(updateMe, { language: 'ko' })
    await learner.call(requestConfirmation, {})
    const second = await mailTo(smtp, learner.email, 2)
    expect(second.subject).toBe('트루글 이메일 주소를 확인해 주세요')
    expect(second.html).toContain('<html lang="ko">')
    expect(second.text).toContain('링크는 30분 동안 한 번만')
    await eventually(() => rowsOf(learner.id)).toEqual([
      { kind: 'confirm-address', state: 'sent', attempts: 1, reply: null, address: null },
      { kind: 'confirm-address', state: 'sent', attempts: 1, reply: null, address: null },
    ])
    expect(mailsTo(smtp, learner.email)).toHaveLength(2)
  })

  test('its token is nowhere in the database, and neither token nor address in the log', async () => {
    const learner = await api.learner()
    const token = tokenIn(await mailTo(smtp, learner.email))
    await eventually(() => rowsOf(learner.id)).toMatchObject([{ state: 'sent' }])
    const all = JSON.stringify([await api.rows('select * from mails'), await api.rows('select * from links')])
    expect(all).not.toContain(token)
    expect(JSON.stringify(api.lines)).toContain('a mail was sent')
    expect(JSON.stringify(api.lines)).not.toContain(token)
    expect(JSON.stringify(api.lines)).not.toContain(learner.email)
  })

  test('is of the account, and goes with it', async () => {
    const learner = await api.learner()
    await mailTo(smtp, learner.email)
    await api.rows('delete from users where id = $1', [learner.id])
    expect(await rowsOf(learner.id)).toEqual([])
    expect(await api.rows('select 1 from links where user_id = $1', [learner.id])).toEqual([])
  })

  test('of an address without an account is not sent, and nothing of the address stays', async () => {
    const email = 'nobody@learners.test'
    expect(await api.call(requestReset, { email })).toMatchObject({ status: 204 })
    await eventually(() => api.rows(`select 1 from mails where kind = 'reset' and state = 'waiting'`)).toEqual([])
    expect(await api.rows('select 1 from mails where address = $1', [email])).toEqual([])
    expect(mailsTo(smtp, email)).toEqual([])
  })

  test('to an address that nobody can have, as a test account’s, is not sent', async () => {
    const email = 'truegul-verify-1@truegul.invalid'
    const inviteCode = await api.invite()
    const wish = { email, password: 'a good long password', inviteCode, consent: { llm: false }, isAtLeast14: true }
    const answer = await api.call(signUp, wish)
    const id = answer.ok ? answer.value.user.id : ''
    await eventually(() => rowsOf(id)).toMatchObject([{ state: 'dropped', address: null }])
    expect(mailsTo(smtp, email)).toEqual([])
  })

  test('is asked for no more than five times an hour, whoever asks', async () => {
    const learner = await api.learner()
    for (let number = 1; number <= 7; number++) {
      await api.call(requestReset, { email: learner.email })
      await eventually(() => api.rows(`select 1 from mails where kind = 'reset' and state = 'waiting'`)).toEqual([])
    }
    const resets = mailsTo(smtp, learner.email).filter(({ text }) => text.includes('/reset#'))
    expect(resets).toHaveLength(5)
  })
})

describe('a mail server that', () => {
  /** A learner whose first mail meets the behaviours in turn. */
  async function meet(behave: Parameters<typeof startSmtpFake>[0], retryAfter = 50) {
    const fake = await startSmtpFake(behave)
    const server = await testApi({ mail: mailOver(fake, retryAfter) })
    const learner = await server.learner()
    return {
      fake,
      server,
      learner,
      row: async () => (await rowsOf(learner.id, server))[0],
      async [Symbol.asyncDispose]() {
        await server[Symbol.asyncDispose]()
        await fake.close()
      },
    }
  }

  test('cannot now, breaks off, or says nothing gets the mail later, with another link, and requests never wait', async () => {
    await using met = await meet(
      {
        behave: [
          { kind: 'refuse', code: 451 },
          { kind: 'drop', when: 'greeting' },
          { kind: 'drop', when: 'mail' },
          { kind: 'refuse', code: 421, at: 'mail' },
        ],
      },
      5,
    )
    expect(await met.learner.call(getMe, {})).toMatchObject({ status: 200 })
    const mail = await mailTo(met.fake, met.learner.email)
    await eventually(met.row).toMatchObject({ state: 'sent', attempts: 5, reply: 421 })
    expect(met.fake.mails).toHaveLength(1)
    expect(mail.text).toContain('/confirm#')
    expect(JSON.stringify(met.server.lines)).not.toContain(met.learner.email)
  })

  test('refuses the address for good ends it at once', async () => {
    await using met = await meet({ behave: () => ({ kind: 'refuse', code: 550 }) })
    await eventually(met.row).toMatchObject({ state: 'refused', attempts: 1, reply: 550, address: null })
    expect(met.fake.connections).toBe(1)
    expect(JSON.stringify(met.server.lines)).not.toContain(met.learner.email)
  })

  test('refuses the text for good ends it, too; one that refuses our sender or password does not', async () => {
    await using text = await meet({ behave: () => ({ kind: 'refuse', code: 554, at: 'mail' }) })
    await eventually(text.row).toMatchObject({ state: 'refused', reply: 554 })
    await using sender = await meet({ behave: [{ kind: 'refuse', code: 550, at: 'sender' }] })
    await eventually(sender.row).toMatchObject({ state: 'sent', attempts: 2 })
    expect(sender.server.lines).toContainEqual(expect.objectContaining({ level: 'error', reply: 550 }))
  })

  test('takes the mail and dies before it says so gets it again under the same id, and only the later link works', async () => {
    await using met = await meet({ behave: [{ kind: 'drop', when: 'taken' }] })
    const [first, second] = [await mailTo(met.fake, met.learner.email), await mailTo(met.fake, met.learner.email, 2)]
    expect(second.headers['message-id']).toBe(first.headers['message-id'])
    expect(tokenIn(second)).not.toBe(tokenIn(first))
  })

  test('never takes it is left in the end, and that is told as a fault', async () => {
    await using met = await meet({ behave: () => ({ kind: 'refuse', code: 450 }) }, 0)
    await eventually(met.row).toMatchObject({ state: 'given-up', attempts: 8, reply: 450, address: null })
    expect(met.server.lines).toContainEqual(expect.objectContaining({ msg: expect.stringContaining('was given up') }))
  })

  test('asks for a password gets it', async () => {
    await using met = await meet({ login: 'mailer:a secret' })
    await eventually(met.row).toMatchObject({ state: 'sent', attempts: 1 })
  })
})

test('two API servers on one database send each of fifty mails once', async () => {
  await using fake = await startSmtpFake({ behave: () => ({ kind: 'slow', milliseconds: 20 }) })
  await using first = await testApi({ mail: mailOver(fake) })
  await using _second = await testApi({ mail: mailOver(fake), databaseUrl: first.settings.databaseUrl })
  const learner = await first.learner()
  await first.rows(
    `insert into mails (user_id, kind, address) select $1, 'password-changed', 'to-' || n || '@learners.test' from generate_series(1, 50) n`,
    [learner.id],
  )
  const waiting = () => first.rows(`select 1 from mails where state = 'waiting'`)
  await eventually(waiting).toEqual([])
  const told = fake.mails.filter(({ to }) => to.startsWith('to-')).map(({ to }) => to)
  expect(told).toHaveLength(50)
  expect(new Set(told).size).toBe(50)
})
