import { updateMe } from '@truegul/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../kit/find-chromium.ts'
import { photograph } from '../kit/photograph.ts'
import { startLearnApp } from '../learn/learn-app.ts'
import { ESSAY, fullJudgement } from './result-essay.ts'

const LEVELS = {
  en: ['below level 3', 'level 3 from 20', 'level 4 from 25', 'level 5 from 32', 'level 6 from 39'],
  ko: ['3급 미만', '3급 20점부터', '4급 25점부터', '5급 32점부터', '6급 39점부터'],
}
/** Phones whose text is twice as large: that is half of their width for text of the usual size. */
const PHONES = [390, 320] as const

describe.skipIf(findChromium() === null)('a result in large text [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startLearnApp>>
  beforeAll(async () => {
    app = await startLearnApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test.each(PHONES.flatMap((width) => (['en', 'ko'] as const).map((language) => ({ width, language }))))(
    'says every level whole at 200 % on a phone of $width px, in $language, and no tab stands upon another',
    async ({ width, language }) => {
      const learner = await app.api.learner()
      await learner.call(updateMe, { language })
      const id = await app.judged(learner, ESSAY, fullJudgement())
      await using browser = await app.openAs(learner, {
        viewport: { width: width / 2, height: 900 },
        locale: language === 'ko' ? 'ko-KR' : 'en-US',
      })
      const { page } = browser
      await page.goto(`/result/${id}`)
      await page.getByTestId('total').waitFor()
      await photograph(page, `result-large-text-${width}-${language}`)
      for (const level of LEVELS[language]) {
        const words = page.getByText(level, { exact: true })
        const { left, right, isWhole } = await words.evaluate((element) => ({
          ...element.getBoundingClientRect().toJSON(),
          isWhole: element.scrollWidth <= element.clientWidth,
        }))
        expect([level, isWhole, left >= 0, right <= width / 2]).toEqual([level, true, true, true])
      }
      const tabs = await page.getByRole('tab').evaluateAll((all) =>
        all.map((tab) => ({
          tab: tab.textContent,
          isWhole: [...tab.children].every(
            (word) => word.getBoundingClientRect().right <= tab.getBoundingClientRect().right + 1,
          ),
        })),
      )
      expect(tabs.filter(({ isWhole }) => !isWhole)).toEqual([])
    },
  )
})
