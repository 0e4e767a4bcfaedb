import { readFileSync } from 'node:fs'
import { type Judgement, updateMe } from '@truegul/contract'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestLearner } from '../../testing/test-api.ts'
import { testJudgement } from '../../testing/test-judgement.ts'
import { expectAccessible } from '../kit/expect-accessible.ts'
import { expectWithinEdges } from '../kit/expect-within-edges.ts'
import { findChromium } from '../kit/find-chromium.ts'
import { photograph } from '../kit/photograph.ts'
import { startLearnApp } from './learn-app.ts'

const TEXT =
  '나는 주말에 책을 읽고싶다. 그래서 도서관에 자주 가요. 도서관에는 “좋은 책”이 많고 조용하다.\n' +
  '책을 읽으면 생각이 깊어진다고 생각해요. 친구도 같이 갈수 있다. 앞으로도 책을 많이 읽어야 한다.'
type Found = Judgement['corrections'][number]
const correction = (original: string, suggestion: string, kind: Found['kind']): Found => {
  const start = TEXT.indexOf(original)
  return { start, end: start + original.length, original, suggestion, kind, reason: `Why not “${original}”.` }
}
const ALL = [
  correction('읽고싶다', '읽고 싶다', 'spacing'),
  correction('가요', '간다', 'register'),
  correction('생각해요', '생각한다', 'register'),
  correction('갈수', '갈 수', 'spacing'),
]

describe.skipIf(findChromium() === null)('my mistakes [needs chromium]', () => {
  let app: Awaited<ReturnType<typeof startLearnApp>>
  beforeAll(async () => {
    app = await startLearnApp()
  })
  afterAll(() => app[Symbol.asyncDispose]())

  /** Essays with so many corrections each, oldest first. */
  const essays = async (learner: TestLearner, counts: readonly number[]) => {
    for (const count of counts)
      await app.judged(learner, TEXT, { ...testJudgement(), corrections: ALL.slice(0, count) })
  }

  test('all essays together: kinds with their counts over time, each with the learner’s sentences', async () => {
    const learner = await app.api.learner()
    await essays(learner, [4, 4, 3, 2, 1, 1, 1])
    await using browser = await app.openAs(learner)
    const { page } = browser
    await page.goto('/mistakes')
    await page.getByText('From 7 judged essays.').waitFor()
    const spacing = page.getByRole('link', { name: /^Spacing ?, in the first essays ?5 ?, in the last essays ?3$/ })
    await spacing.waitFor()
    await page.getByRole('link', { name: /^Content: other reasons/ }).waitFor()
    await expectAccessible(page)
    await photograph(page, 'mistakes')
    await spacing.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Spacing' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/mistakes/spacing')
    await page.getByRole('img', { name: 'Places in each essay, oldest first: 2, 2, 1, 1, 1, 1, 1' }).waitFor()
    expect(await page.getByRole('listitem').count()).toBe(9)
    expect(await page.getByRole('listitem').first().textContent()).toContain('나는 주말에 책을 읽고싶다 읽고 싶다.')
    await expectAccessible(page)
    await photograph(page, 'mistakes-kind')
    await page.setViewportSize({ width: 1280, height: 900 })
    await photograph(page, 'mistakes-kind-desktop')
    await page.goto('/mistakes')
    await spacing.waitFor()
    await photograph(page, 'mistakes-desktop')
    await page.setViewportSize({ width: 320, height: 640 })
    await expectWithinEdges(page, 'mistakes at 320 px')
    await photograph(page, 'mistakes-320')
  })

  test('practice: a try first, then ours; what was missed comes first next time; by keyboard alone', async () => {
    const learner = await app.api.learner()
    await essays(learner, [2])
    await using browser = await app.openAs(learner)
    const { page } = browser
    await page.goto('/mistakes')
    await page.getByRole('link', { name: 'Practise my sentences' }).click()
    await page.getByText('1 of 2').waitFor()
    await expectAccessible(page)
    await photograph(page, 'practice')
    expect(await page.getByText('읽고 싶다').count()).toBe(0)
    await answer(page, '읽고싶어요')
    await page.getByText(/Not the fix we know/).waitFor()
    await photograph(page, 'practice-other')
    await answer(page, '읽고 싶다')
    await page.getByText('That is the fix.').waitFor()
    expect(await page.locator('ins').textContent()).toBe('읽고 싶다')
    await expectAccessible(page)
    await photograph(page, 'practice-right')
    await page.getByRole('button', { name: 'Next' }).press('Enter')
    await page.getByText('2 of 2').waitFor()
    await answer(page, '간다')
    await page.getByText('That is the fix.').waitFor()
    await page.getByRole('button', { name: 'Next' }).press('Enter')
    await page.getByText('2 sentences practised').waitFor()
    await expectAccessible(page)
    await photograph(page, 'practice-done')

    await page.goto('/mistakes/practice')
    await page.getByText('1 of 2').waitFor()
    await page.getByRole('textbox', { name: /읽고싶다/ }).waitFor()
    await page.getByRole('button', { name: 'Show the fix' }).click()
    await page.getByText('Why not “읽고싶다”.').waitFor()
  })

  test('the file for Anki reads back to the sentences, and the list has all of them', async () => {
    const learner = await app.api.learner()
    await essays(learner, [4, 4])
    await learner.call(updateMe, { language: 'ko' })
    await using browser = await app.openAs(learner, { locale: 'ko-KR', colorScheme: 'dark' })
    const { page } = browser
    await page.goto('/mistakes')
    await page.getByRole('link', { name: '내 문장으로 연습하기' }).waitFor()
    await expectAccessible(page)
    await photograph(page, 'mistakes-dark-ko')
    const anki = await download(page, 'Anki 카드로')
    expect(anki.name).toBe('truegul-anki.txt')
    const notes = parse(anki.text, { delimiter: '\t', comment: '#', comment_no_infix: true }) as string[][]
    expect(notes).toHaveLength(4)
    expect(notes.map(([, front]) => front)).toContain('그래서 도서관에 자주 【가요】.\n문체: 어떻게 고칠까요?')
    expect(notes.every((note) => note.length === 4)).toBe(true)
    const list = await download(page, 'Markdown으로')
    expect(list.name).toBe('truegul.md')
    expect(list.text).toContain('- ~~생각해요~~ → **생각한다**: 책을 읽으면 생각이 깊어진다고 생각한다')
    await page.getByRole('link', { name: '내 문장으로 연습하기' }).click()
    await page.getByText('4개 가운데 1번째').waitFor()
    await expectAccessible(page)
    await photograph(page, 'practice-dark-ko')
  })

  test('with a hundred essays all of it is there; without a network what was kept; with none it says what will be', async () => {
    const learner = await app.api.learner()
    await essays(learner, [4])
    await app.api.rows(COPIES, [learner.id])
    await using browser = await app.openAs(learner, {
      serviceWorkers: 'allow',
      expected: [/ERR_INTERNET_DISCONNECTED/],
    })
    const { page, context } = browser
    await page.goto('/mistakes')
    await page.getByText('From 101 judged essays.').waitFor()
    await page.getByRole('link', { name: /^Spacing/ }).click()
    await page.getByRole('button', { name: 'Show more' }).click()
    expect(await page.getByRole('listitem').count()).toBe(60)
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await page.getByText('From 101 judged essays.').waitFor()
    await context.setOffline(false)

    const newcomer = await app.api.learner()
    await using other = await app.openAs(newcomer)
    await other.page.goto('/mistakes')
    await other.page.getByText('Nothing here yet').waitFor()
    await expectAccessible(other.page)
    await photograph(other.page, 'mistakes-empty')
    await other.page.goto('/mistakes/practice')
    await other.page.getByText('There is no sentence to practise yet.').waitFor()
    await expectAccessible(other.page)
  })
})

async function answer(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox')
  await field.fill(text)
  await field.press('Enter')
}

async function download(page: Page, label: string) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: label }).click()])
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

/** A hundred essays more like the one that a learner has. */
const COPIES = `
  with source as (select * from submissions where user_id = $1),
  ids as (select gen_random_uuid() as id, n from generate_series(1, 100) as n),
  copied as (
    insert into submissions (id, user_id, prompt_id, text, characters, language, status, created_at, completed_at)
    select i.id, s.user_id, s.prompt_id, s.text, s.characters, s.language, s.status, s.created_at - i.n * interval '1 day', s.completed_at
    from source s cross join ids i
    returning id
  )
  insert into scoring_results
  select (jsonb_populate_record(r, jsonb_build_object('submission_id', c.id))).*
  from scoring_results r join source s on s.id = r.submission_id cross join copied c`
