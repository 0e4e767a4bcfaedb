import { MAIL_WORDS, type MailName } from '@truegul/api-server/mail/texts/mail-words'
import { writeMail } from '@truegul/api-server/mail/texts/write-mail'
import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { expectWithinEdges } from '../kit/expect-within-edges.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { oneChromium } from '../kit/one-chromium.ts'
import { photograph } from '../kit/photograph.ts'

const LINK = new URL(`https://truegul.example.org/reset#${'aZ09-_'.repeat(8).slice(0, 43)}`)
const NAMES = Object.keys(MAIL_WORDS.en) as MailName[]
const MAILS = (['en', 'ko'] as const).flatMap((language) => NAMES.map((name) => ({ language, name })))

describe.skipIf(findChromium() === null)('a mail in a mail program [needs chromium]', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await oneChromium()
  })

  test.each(MAILS)(
    '$name ($language) fits a narrow phone, stands up to axe, and asks for nothing from elsewhere',
    async ({ language, name }) => {
      const { subject, text, html } = writeMail(name, language, LINK)
      const context = await browser.newContext({ viewport: { width: 320, height: 640 } })
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.setContent(html)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(subject)
      const { button, lead, rest } = MAIL_WORDS[language][name]
      const links = await page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      expect(links).toEqual(button === null ? [] : [LINK.href, LINK.href])
      expect(text.includes(LINK.href)).toBe(button !== null)
      for (const words of [lead, ...rest]) {
        expect(text).toContain(words)
        await page.getByText(words).waitFor()
      }
      await expectWithinEdges(page, `mail ${name}`)
      await expectAccessible(page)
      await photograph(page, `mail-${name}-${language}`)
      expect(asked).toEqual([])
      await context.close()
    },
  )
})
