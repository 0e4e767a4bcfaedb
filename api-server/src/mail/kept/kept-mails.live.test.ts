import http from 'node:http'
import { requestReset, resetPassword } from '@truegul/contract'
import { tokenIn } from '@truegul/dev/testing/mail/mailbox'
import { startSmtpFake } from '@truegul/dev/testing/mail/smtp'
import { eventually, type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api[Symbol.asyncDispose]())

type Page = { status: number; body: string; policy: string }

/** As a browser opens a page: `fetch` does not let anybody name another host. */
const open = (at: string, headers: Record<string, string> = {}, url = api.url) =>
  new Promise<Page>((resolve, reject) => {
    http
      .get(`${url}${at}`, { headers }, (response) => {
        let body = ''
        response.setEncoding('utf8').on('data', (chunk: string) => {
          body += chunk
        })
        const policy = String(response.headers['content-security-policy'])
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body, policy }))
      })
      .on('error', reject)
  })

test('without a mail server, whoever runs the machine finds the mails at /dev/mail, and their links work', async () => {
  const learner = await api.learner()
  await api.call(requestReset, { email: learner.email })
  await eventually(async () => (await open('/dev/mail')).body).toContain('Choose a new password for TrueGul')
  const { body, policy } = await open('/dev/mail')
  expect(body).toContain(learner.email)
  expect(policy).toContain("default-src 'none'")
  const [article = ''] = body.split('</article>')
  expect(article).toMatch(/<a href="http:\/\/truegul\.test\/reset#[\w-]{43}">/)
  const html = await open(/href="(\/dev\/mail\/[0-9a-f-]+)"/.exec(article)![1]!)
  expect(html).toMatchObject({ status: 200, body: expect.stringContaining('Choose a new password</a>') })
  const token = tokenIn({ text: article.replaceAll('&#38;', '&') })
  expect(await api.call(resetPassword, { token, password: 'four words that differ' })).toMatchObject({ status: 200 })
})

test('a tunnel, another site’s name and an id that is none see nothing', async () => {
  const other = [{ host: 'evil.test' }, { 'x-forwarded-for': '203.0.113.7' }, { forwarded: 'for=203.0.113.7' }]
  for (const headers of other) {
    expect(await open('/dev/mail', headers)).toMatchObject({
      status: 404,
      body: expect.stringContaining('no-such-address'),
    })
  }
  expect(await open('/dev/mail/nothing')).toMatchObject({ status: 404 })
})

test('the page is not there outside development, nor with a mail server', async () => {
  await using smtp = await startSmtpFake()
  await using production = await testApi({ isDevelopment: false })
  await using sending = await testApi({ mail: { ...api.settings.mail, smtpUrl: smtp.url } })
  for (const { url } of [production, sending]) {
    expect(await open('/dev/mail', {}, url)).toMatchObject({ status: 404 })
    expect(await open('/dev/mail/x', {}, url)).toMatchObject({ status: 404 })
  }
  expect(production.lines).toContainEqual(
    expect.objectContaining({ msg: expect.stringContaining('SMTP_URL is not set') }),
  )
})
