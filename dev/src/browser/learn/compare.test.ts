import { type Judgement, submitEssay, updateMe } from '@truegul/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually, submission } from '../../testing/test-api.ts'
import { testJudgement } from '../../testing/test-judgement.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { photograph } from '../kit/photograph.ts'
import { startLearnApp } from './learn-app.ts'

/** From the arrow: the feedback button, the view that is open, the other one. */
const STOPS_TO_VIEWS = 3

const FIRST =
  '요즘 사람들은 맨날 다른 사람과 연락하면서 산다. 그래서 혼자 있는 시간이 없다. 하지만 나는 혼자 보내는 시간이 꼭 필요하다고 생각해요.\n\n' +
  '혼자 있을때 자기 생각을 정리할 수 있다. 그리고 하루 동안 한 일을 돌아볼 수 있다. 조용히 쉬는 것은 공부와 일에도 도움이 된다. 나는 주말에 등산을 간다.'
const REWRITE =
  '요즘 사람들은 하루 종일 다른 사람과 연락하면서 산다. 그래서 혼자 보내는 시간이 점점 줄어들고 있다. 하지만 나는 혼자 보내는 시간이 꼭 필요하다고 생각한다.\n\n' +
  '혼자 있을때 자기 생각을 정리할 수 있다. 그리고 하루 동안 한 일을 돌아볼 수 있다. 조용히 쉬는 것은 공부와 일에도 도움이 된다.'

const correction = (original: string, suggestion: string, kind: Judgement['corrections'][number]['kind']) => {
  const start = FIRST.indexOf(original)
  return { start, end: start + original.length, original, suggestion, kind, reason: 'Because.' }
}
const CORRECTIONS = [
  correction('맨날', '항상', 'register'),
  correction('생각해요', '생각한다', 'register'),
  correction('있을때', '있을 때', 'spacing'),
]
const scored = (content: number, organisation: number, language: number) =>
  testJudgement({ content, organisation, language })

describe.skipIf(findChromium() === null)('a rewrite beside the earlier essay [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startLearnApp>>
  beforeAll(async () => {
    app = await startLearnApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('shows both scores with care, each criterion, what changed and which advice was used', async () => {
    const learner = await app.api.learner()
    const first = await app.judged(learner, FIRST, { ...scored(7, 6, 10), corrections: CORRECTIONS })
    const rewrite = await app.judged(learner, REWRITE, scored(8, 7, 12), first)
    await using browser = await app.openAs(learner)
    const { page } = browser
    await page.goto(`/compare/${rewrite}`)
    await page.getByText('The ranges 20–26 and 24–30 overlap: a step forward, not yet certain.').waitFor()
    expect(await page.getByRole('img', { name: '10 before, 12 of 26 now' }).count()).toBe(1)
    const edited = async (name: 'del' | 'ins') => page.getByTestId('changes').locator(name).allTextContents()
    expect(await edited('del')).toContain('맨날')
    expect(await edited('ins')).toContain('하루 종일')
    await page.getByRole('heading', { name: 'Advice used: 1 of 2' }).waitFor()
    expect(await page.getByRole('listitem').allTextContents()).toEqual([
      '생각해요 → 생각한다Register: fixed',
      '있을때 → 있을 때Spacing: still there',
      '맨날 → 항상Register: this place is gone, not counted',
    ])
    await expectAccessible(page)
    await photograph(page, 'compare')
    await page.mouse.move(195, 500)
    await page.mouse.wheel(0, 2000)
    await photograph(page, 'compare-end')

    // by keyboard alone: on from the arrow to the views
    await page.getByRole('button', { name: 'Back', exact: true }).focus()
    for (let stop = 0; stop < STOPS_TO_VIEWS; stop++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const both = page.getByRole('heading', { name: 'Rewrite', exact: true })
    await both.waitFor()
    await expectAccessible(page)
    await photograph(page, 'compare-both')
    const left = await page.getByRole('heading', { name: 'First version', exact: true }).boundingBox()
    expect((await both.boundingBox())!.y).toBeGreaterThan(left!.y)

    await page.setViewportSize({ width: 1280, height: 900 })
    await eventually(async () => (await both.boundingBox())!.x).toBeGreaterThan(300)
    const [one, two] = [page.getByRole('heading', { name: 'First version', exact: true }), both]
    expect((await one.boundingBox())!.y).toBe((await two.boundingBox())!.y)
    await expectAccessible(page)
    await photograph(page, 'compare-desktop')
  })

  test('is in Korean and dark, too, and says so when the score went down or nothing can be compared', async () => {
    const learner = await app.api.learner()
    const first = await app.judged(learner, FIRST, scored(10, 10, 20))
    const rewrite = await app.judged(learner, REWRITE, scored(6, 6, 10), first)
    const waiting = { ...submission(), rewriteOf: first }
    expect(await learner.call(submitEssay, waiting)).toMatchObject({ ok: true })
    await learner.call(updateMe, { language: 'ko' })
    await using browser = await app.openAs(learner, { colorScheme: 'dark', locale: 'ko-KR' })
    const { page } = browser
    await page.goto(`/compare/${rewrite}`)
    await page.getByText('범위 37~43점, 19~25점. 서로 겹치지 않아요. 전보다 낮아졌어요.').waitFor()
    await expectAccessible(page)
    await photograph(page, 'compare-dark-ko')
    await page.goto(`/compare/${first}`)
    await page.getByText(/나란히 볼 글이 없어요/).waitFor()
    await expectAccessible(page)
    await page.goto(`/compare/${waiting.id}`)
    await page.getByText(/아직 결과가 없는 글이 있어요/).waitFor()
    await photograph(page, 'compare-waiting-ko')
  })
})
