import { stepAt, totp } from '@truegul/api-server/operators/second-factor/totp'
import { addOperator } from '@truegul/operators'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromBase32 } from '../../testing/test-operator.ts'
import type { Account } from '../kit/accounts/account-maker.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { startAppWithoutJudge } from '../kit/start-app-without-judge.ts'

/** What a browser says of a question that a session without an operator's role is refused. */
const REFUSED = [/status of 40[13]/]

describe.skipIf(findChromium() === null)('the door of the console [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startAppWithoutJudge>>
  beforeAll(async () => {
    app = await startAppWithoutJudge()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  /** Gives the role and says the code that `truegul operators add` would print. */
  async function enrol(email: string): Promise<string> {
    const client = new pg.Client({ connectionString: app.databaseUrl })
    await client.connect()
    try {
      const code = await addOperator(
        async ({ text }, values) => (await client.query(text, [...values])).rows,
        { machineUser: 'test' },
        email,
      )
      return code!
    } finally {
      await client.end()
    }
  }

  const logIn = async (page: Page, { email, password }: Account) => {
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.keyboard.press('Enter')
  }

  test('anybody finds the log-in, and a learner behind it a word that this is not for them', async () => {
    await using browser = await app.openBrowser({ expected: REFUSED })
    const { page } = browser
    await page.goto('/console/testers?state=applied')
    await page.getByLabel('Password').waitFor()
    await expectAccessible(page)
    await logIn(page, await app.newAccount())
    await page.getByText('This account is not an operator’s').waitFor()
    expect(await page.getByRole('navigation').count()).toBe(0)
  })

  test('an operator sets up the second factor, keeps the recovery codes, and is where the link led', async () => {
    const account = await app.newAccount()
    const enrolment = await enrol(account.email)
    await using browser = await app.openBrowser()
    const { page } = browser
    await page.goto('/console/you')
    await logIn(page, account)
    await page.getByLabel('Code from the terminal').fill(enrolment)
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: 'QR code' }).waitFor()
    await expectAccessible(page)
    const key = (await page.locator('p code').innerText()).replaceAll(' ', '')
    await page.getByLabel('Code', { exact: true }).fill(totp(fromBase32(key), stepAt(Date.now())))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'I have kept them' }).waitFor()
    const [recoveryCode = ''] = await page.getByRole('listitem').allInnerTexts()
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.getByRole('heading', { name: 'Your access' }).waitFor()
    await page.getByText(account.email).waitFor()
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('button', { name: 'Log out' }).click()
    await logIn(page, account)
    await page.getByLabel('Code', { exact: true }).fill(recoveryCode)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Your access' }).waitFor()
  })
})
