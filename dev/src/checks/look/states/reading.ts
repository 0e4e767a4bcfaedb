import { type Fate, submitInto } from '../cast.ts'
import { button, type Scene, type State } from './state.ts'

/** What becomes of an essay, from the moment it is sent. */
export const READING: readonly State[] = [
  {
    name: 'waiting',
    who: 'newcomer',
    show: (scene) => became(scene, 'pending'),
  },
  { name: 'waiting-delayed', who: 'newcomer', show: (scene) => became(scene, 'delayed') },
  { name: 'failed', who: 'newcomer', show: (scene) => became(scene, 'failed') },
  { name: 'failed-by-text', who: 'newcomer', show: (scene) => became(scene, 'refused') },
  {
    name: 'notice',
    who: 'newcomer',
    async show(scene) {
      await became(scene, 'flagged')
      await scene.page.getByRole('note').scrollIntoViewIfNeeded()
    },
  },
  { name: 'result', who: 'mina', show: (scene) => scene.open(`/result/${scene.cast.essays.rewrite}`) },
  {
    name: 'result-end',
    who: 'mina',
    async show(scene) {
      await scene.open(`/result/${scene.cast.essays.first}`)
      await scene.page.getByText(scene.say('Did this help?', '도움이 되었나요?')).scrollIntoViewIfNeeded()
    },
  },
  { name: 'text', who: 'mina', show: (scene) => textOf(scene) },
  {
    name: 'mark',
    who: 'mina',
    async show(scene) {
      await textOf(scene)
      await openTryable(scene)
    },
  },
  {
    name: 'mark-tried',
    who: 'mina',
    async show(scene) {
      await textOf(scene)
      await openTryable(scene)
      await scene.page.getByRole('region').getByRole('textbox').fill('다른 말')
      await button(scene, 'Check', '확인').click()
    },
  },
  {
    name: 'mark-fix',
    who: 'mina',
    async show(scene) {
      await textOf(scene)
      await openTryable(scene)
      await button(scene, 'Show the fix', '답 보기').click()
    },
  },
  {
    name: 'text-fixed',
    who: 'mina',
    async show(scene) {
      await textOf(scene)
      await scene.page.getByRole('radio').nth(1).click()
    },
  },
  {
    name: 'points',
    who: 'mina',
    async show({ page, cast, open }) {
      await open(`/result/${cast.essays.first}`)
      await page.getByRole('tab').nth(2).click()
    },
  },
  { name: 'manuscript', who: 'mina', show: ({ cast, open }) => open(`/manuscript/${cast.essays.first}`) },
  { name: 'compare', who: 'mina', show: ({ cast, open }) => open(`/compare/${cast.essays.rewrite}`) },
  {
    name: 'compare-both',
    who: 'mina',
    async show({ page, cast, open }) {
      await open(`/compare/${cast.essays.rewrite}`)
      await page.getByRole('radio').last().click()
      await page.getByRole('radio').last().scrollIntoViewIfNeeded()
    },
  },
  { name: 'compare-nothing', who: 'mina', show: ({ cast, open }) => open(`/compare/${cast.essays.first}`) },
  {
    name: 'result-loading',
    who: 'mina',
    async show({ page, cast }) {
      await page.route('**/api/v1/submissions/*', () => {})
      await page.goto(`/result/${cast.essays.rewrite}`)
      await page.waitForTimeout(1500)
    },
  },
  { name: 'result-missing', who: 'mina', show: ({ open }) => open(`/result/${crypto.randomUUID()}`) },
]

async function became({ stage, cast, open }: Scene, what: Fate) {
  await open(`/result/${await submitInto(stage, cast.learners.newcomer, what)}`)
}

async function textOf({ page, cast, open }: Scene): Promise<void> {
  await open(`/result/${cast.essays.first}`)
  await page.getByRole('tab').nth(1).click()
  await page.locator('[data-marks]').first().waitFor()
}

/** Opens the first mark that can be tried: a correction, which asks for words. */
async function openTryable({ page }: Scene): Promise<void> {
  const marks = page.locator('[data-marks][tabindex="0"]')
  for (let place = 0; place < (await marks.count()); place += 1) {
    await marks.nth(place).click()
    await page.getByRole('region').waitFor()
    if ((await page.getByRole('region').getByRole('textbox').count()) > 0) return
  }
}
