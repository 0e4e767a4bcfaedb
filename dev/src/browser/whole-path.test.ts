import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from './kit/find-chromium.ts'
import { photograph } from './kit/photograph.ts'
import { startApp } from './kit/start-app.ts'
import { tabTo } from './kit/tab-to.ts'
import { typeHangul } from './kit/type-hangul.ts'

const ESSAY = readFileSync(new URL('../../../examples/essay.txt', import.meta.url), 'utf8').trim()
const SENTENCES = ESSAY.split(/(?<=[.?!])\s+/)
const ADDED = '나는 앞으로도 책을 꾸준히 읽고 싶다. '

const WORDS = {
  'en-US': {
    invited: 'I have an invite code',
    invite: 'Invite code',
    email: 'E-mail',
    password: 'Password',
    age: 'I am 14 or older',
    create: 'Create account',
    first: 'Write your first essay',
    start: 'Start writing',
    field: 'Your essay',
    submit: 'Submit',
    send: 'Send for scoring',
    points: /^Points/,
    back: 'Back to writing',
    text: /^My text/,
    rewrite: 'Rewrite',
    compare: 'Compare',
    logOut: 'Log out',
    logIn: 'Log in',
  },
  'ko-KR': {
    invited: '초대 코드가 있어요',
    invite: '초대 코드',
    email: '이메일',
    password: '비밀번호',
    age: '만 14세 이상이에요',
    create: '계정 만들기',
    first: '첫 글 쓰기',
    start: '쓰기 시작',
    field: '글',
    submit: '제출',
    send: '채점 받기',
    points: /^점수 내역/,
    back: '글쓰기로 돌아가기',
    text: /^내 글/,
    rewrite: '고쳐 쓰기',
    compare: '비교',
    logOut: '로그아웃',
    logIn: '로그인',
  },
} as const

describe.skipIf(findChromium() === null)('all of the way [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startApp>>
  beforeAll(async () => {
    app = await startApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test.each(Object.entries(WORDS))(
    'sign up, write, submit, read, jump to a place, rewrite, compare, log out: %s',
    async (locale, words) => {
      await using browser = await app.openBrowser({ locale })
      const { page } = browser
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
      await page.goto('/')
      await page.getByRole('link', { name: words.invited }).click()
      // the log-in, which lies below, has such fields, too
      const field = (name: string) => page.getByLabel(name, { exact: true }).locator('visible=true')
      await field(words.invite).fill(await app.newInvite())
      await field(words.email).fill(`${crypto.randomUUID()}@learners.test`)
      await field(words.password).fill('a good long password')
      await page.getByRole('checkbox', { name: words.age }).click()
      await press(words.create)

      await page.getByRole('link', { name: words.first }).click()
      await page.getByRole('link', { name: /독서의 가치/ }).click()
      await page.getByRole('link', { name: words.start }).click()
      await writeEssay(page, words.field, SENTENCES.slice(0, Math.ceil(SENTENCES.length / 2)).join(' '))
      await press(words.submit)
      await press(words.send)
      await page.getByRole('tab', { name: words.points }).click()

      const places = page.getByRole('button').filter({ has: page.locator('[lang="ko"]') })
      await places.first().click()
      expect(await page.getByRole('tab', { name: words.text }).getAttribute('aria-selected')).toBe('true')
      await photograph(page, `whole-path-jump-${locale}`)

      await page.goto('/')
      await page.getByText('독서의 가치').first().waitFor()
      expect(await page.getByText('NEW', { exact: true }).count()).toBe(0)

      await page.getByText('독서의 가치').first().click()
      await page.getByRole('link', { name: words.rewrite }).click()
      await page.getByRole('button', { name: words.back }).last().click()
      await writeEssay(page, words.field, ESSAY)
      await press(words.submit)
      await press(words.send)
      await page.getByRole('link', { name: words.compare }).click()
      await page.getByRole('heading', { name: words.compare }).waitFor()
      await photograph(page, `whole-path-compare-${locale}`)

      await page.goto('/you')
      await press(words.logOut)
      await page.getByRole('dialog').getByRole('button', { name: words.logOut, exact: true }).click()
      await page.getByRole('button', { name: words.logIn, exact: true }).waitFor()
    },
  )

  test('the keyboard alone goes all of the way: log in, write, submit, read, jump to a place, write anew, log out', async () => {
    const account = await app.newAccount()
    await using browser = await app.openBrowser({ viewport: { width: 1280, height: 900 } })
    const { page } = browser
    const { keyboard } = page
    const press = async (goal: Locator) => {
      await tabTo(page, goal)
      await keyboard.press('Enter')
    }
    const type = async (goal: Locator, text: string) => {
      await tabTo(page, goal)
      await keyboard.insertText(text)
    }
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const link = (name: string | RegExp) => page.getByRole('link', { name })
    const send = async (text: string) => {
      await type(page.getByRole('textbox', { name: 'Your essay' }), text)
      await expect.poll(() => button('Submit').isEnabled()).toBe(true)
      await press(button('Submit'))
      await press(button('Send for scoring'))
      await page.getByRole('tab', { name: 'Result' }).waitFor()
    }
    await page.goto('/login')
    await type(page.getByRole('textbox', { name: 'E-mail' }), account.email)
    await type(page.getByLabel('Password', { exact: true }), account.password)
    await keyboard.press('Enter')
    await press(link('Write your first essay'))
    await press(link(/독서의 가치/).first())
    await press(link('Start writing'))
    await send(ESSAY)
    await press(page.getByRole('tab', { name: /^Points/ }))
    await press(page.getByRole('button').filter({ has: page.locator('[lang="ko"]') }))
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('[data-marks]'))).toBe(true)
    await keyboard.press('Escape')
    await press(page.getByRole('tab', { name: 'Result' }))
    await press(link('Rewrite'))
    await send(`${ADDED}${ESSAY}`)
    await press(link('Compare'))
    await page.getByRole('heading', { level: 1, name: 'Compare' }).waitFor()
    await press(page.getByRole('navigation').getByRole('link', { name: 'You' }))
    await press(button('Log out'))
    await press(page.getByRole('dialog').getByRole('button', { name: 'Log out', exact: true }))
    await button('Log in').waitFor()
  })
})

/** Puts an essay into the field, its middle by a Korean keyboard. */
async function writeEssay(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true })
  await field.fill(text)
  await field.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(0, 0))
  await typeHangul(page, ADDED)
  expect(await field.inputValue()).toBe(ADDED + text)
}
